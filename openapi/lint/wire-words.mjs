import { words } from '../editions/wire.mjs';

/** `x-wire` takes known words only, each where its meaning is exact. */
export default () => ({
  Schema(schema, { report, location }) {
    const said = schema['x-wire'];
    if (said === undefined) {
      return;
    }
    const faults = Array.isArray(said) && said.length
      ? said.map((word) => fault(word, schema)).filter(Boolean)
      : ['`x-wire` is a list of words'];
    for (const message of faults) {
      report({ message: `${message}.`, location: location.child('x-wire') });
    }
  },
});

function fault(name, schema) {
  const word = words[name];
  if (!word) {
    return `\`${name}\` is no word of the wire; known are ${Object.keys(words).join(', ')}`;
  }
  if (!word.on.includes(schema.type)) {
    return `\`${name}\` stands beside \`type: ${word.on.join(' | ')}\`, not ${schema.type ?? 'on a schema without a type'}`;
  }
  return word.refuses?.(schema);
}
