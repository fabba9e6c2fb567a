/** Makes a schema of several parts one object, and drops the parts. */
export function mergeParts(schemas) {
  const merged = new Set();
  for (const schema of Object.values(schemas).filter(({ allOf }) => allOf)) {
    const parts = [...schema.allOf.map((part) => schemas[nameOf(part)] ?? part), { ...schema }];
    schema.allOf.forEach((part) => merged.add(nameOf(part)));
    Object.assign(schema, ...parts);
    schema.required = parts.flatMap(({ required = [] }) => required);
    schema.properties = Object.assign({}, ...parts.map(({ properties }) => properties));
    delete schema.allOf;
  }
  for (const name of merged) {
    delete schemas[name];
  }
}

function nameOf({ $ref }) {
  return $ref?.split('/').pop();
}
