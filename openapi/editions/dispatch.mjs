/**
 * Prism never reads a discriminator: it tries every branch of a union and reports what is wrong with each of them. Told as
 * if/then, the verdict is the same, and the report names the one fault in the one branch that was meant.
 */
export default () => ({
  Schema: {
    leave(schema) {
      if (schema.oneOf && schema.discriminator) {
        dispatch(schema);
      }
    },
  },
});

function dispatch(schema) {
  const { propertyName: tag, mapping } = schema.discriminator;
  delete schema.oneOf;
  delete schema.discriminator;
  schema.type = 'object';
  schema.required = [tag];
  schema.properties = { [tag]: { type: 'string', enum: Object.keys(mapping) } };
  schema.allOf = Object.entries(mapping).map(([value, $ref]) => ({
    if: { type: 'object', required: [tag], properties: { [tag]: { enum: [value] } } },
    then: { $ref },
  }));
}
