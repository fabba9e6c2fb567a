/**
 * What `wire` has expanded, told by type. A keyword such as `minimum` or `pattern` speaks of one type only, so it can
 * stand beside the choice of types as well as within: then Prism's report names what is broken, and not every form that
 * the value has not.
 */
export default () => ({
  Schema: {
    leave(schema) {
      if (schema['x-wire'] && schema.anyOf) {
        const [canonical, ...forms] = schema.anyOf;
        delete schema.anyOf;
        const told = canonical.type === 'string' ? besidesText(canonical, forms) : liftKeywords([canonical, ...forms]);
        Object.assign(schema, told);
      }
    },
  },
});

/** What is in another form of text is let through, and the rest is told as if there were none. */
function besidesText(canonical, forms) {
  const others = forms.filter(({ type }) => type !== 'string');
  const given = others.length ? liftKeywords([canonical, ...others]) : canonical;
  const text = forms.find(({ type }) => type === 'string');
  return text ? { if: text.pattern === '^$' ? { enum: [''] } : text, else: given } : given;
}

const ofOneType = [
  'minimum', 'maximum', 'multipleOf', 'minLength', 'maxLength', 'pattern', 'format', 'properties', 'required',
  'additionalProperties', 'items', 'minItems', 'maxItems',
];

/** A list of types is JSON Schema, though not OpenAPI 3.0; Prism reads it, and reports it in one line. */
function liftKeywords(forms) {
  const lifted = {};
  for (const form of forms) {
    for (const keyword of ofOneType.filter((keyword) => keyword in form)) {
      if (keyword in lifted) {
        throw new Error(`two forms of one value both have \`${keyword}\``);
      }
      lifted[keyword] = form[keyword];
      delete form[keyword];
    }
  }
  const onlyTypes = forms.every((form) => Object.keys(form).join() === 'type');
  return { ...(onlyTypes ? { type: forms.map(({ type }) => type) } : { anyOf: forms }), ...lifted };
}
