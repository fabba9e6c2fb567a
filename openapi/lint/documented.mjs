/** Every property and parameter shows an example and says, to begin with, what it is in a sentence. */
export default () => ({
  Schema(schema, context) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      check(`Property \`${name}\``, property, context.location.child(['properties', name]), context);
    }
  },
  Parameter(parameter, context) {
    check(`Parameter \`${parameter.name}\``, parameter, context.location, context);
  },
});

function check(what, property, location, { report, resolve }) {
  const target = property.$ref ? resolve(property).node : property;
  if (!target) {
    return; // an unresolved $ref has a rule of its own
  }
  if (!hasExample(target)) {
    report({ message: `${what} needs an \`example\`.`, location });
  }
  const [opening] = target.description?.split(/\n\s*\n/) ?? [''];
  if (!opening.trimEnd().endsWith('.')) {
    report({ message: `${what} needs a \`description\` whose first paragraph ends with a full stop.`, location });
  }
}

/** What is put together from parts takes its example from them. */
function hasExample(schema) {
  return ['example', 'examples', 'properties', 'allOf', 'anyOf', 'oneOf'].some((keyword) => keyword in schema)
    || (schema.items !== undefined && ('$ref' in schema.items || hasExample(schema.items)))
    || typeof schema.additionalProperties === 'object';
}
