/** Makes a schema of several parts one object, and drops the parts. What it says itself, or a part before another, goes first. */
export function mergeParts(schemas) {
  const merged = new Set();
  for (const schema of Object.values(schemas).filter(({ allOf }) => allOf)) {
    const parts = [...schema.allOf.map((part) => schemas[nameOf(part)] ?? part), { ...schema }];
    schema.allOf.forEach((part) => merged.add(nameOf(part)));
    Object.assign(schema, ...parts);
    schema.required = [...new Set(parts.flatMap(({ required = [] }) => required))];
    schema.properties = narrowed(parts.map(({ properties = {} }) => properties));
    delete schema.allOf;
  }
  for (const name of merged) {
    delete schemas[name];
  }
}

/** Each member in the place where it is named first, as it is said last of all, or before that, first. */
function narrowed(parts) {
  return Object.assign({}, ...parts, ...parts.slice(0, -1).reverse(), parts.at(-1));
}

function nameOf({ $ref }) {
  return $ref?.split('/').pop();
}
