/**
 * The mapping of a discriminator, derived from its branches: each says itself which values of the tag lead to it. A branch that
 * says `''`, for none, is left out, as OpenAPI 3.0 has no word for it: the editions tell it in plain JSON Schema.
 */
export default () => ({
  Schema(schema, { resolve, location }) {
    if (schema.oneOf && schema.discriminator && !schema.discriminator.mapping) {
      const { propertyName } = schema.discriminator;
      const follow = ({ node, from }) => {
        const { node: target, location: there } = resolve(node, from);
        return { node: target ?? {}, from: there?.source.absoluteRef ?? from };
      };
      schema.discriminator.mapping = Object.fromEntries(
        schema.oneOf.flatMap((branch) =>
          tagValues(follow({ node: branch, from: location.source.absoluteRef }), propertyName, follow)
            .filter((value) => value !== '')
            .map((value) => [value, branch.$ref])));
    }
  },
});

/** What a schema allows a member to be, its parts and, of a union, its branches included; nothing if any text will do. */
function tagValues({ node, from }, tag, follow) {
  const property = node.properties?.[tag];
  if (property) {
    return follow({ node: property, from }).node.enum ?? [];
  }
  const parts = [...(node.allOf ?? []), ...(node.oneOf ?? [])];
  return [...new Set(parts.flatMap((part) => tagValues(follow({ node: part, from }), tag, follow)))];
}
