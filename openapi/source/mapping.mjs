/**
 * The mapping of a discriminator, derived from its branches: each says itself which values of the tag lead to it. Where one says
 * `''`, for none, there can be no discriminator: OpenAPI 3.0 has no word for a tag that is not given. The editions tell such a
 * union in plain JSON Schema, and `x-tag` names its tag.
 */
export default () => ({
  Schema(schema, { resolve, location }) {
    if (!schema.oneOf || !schema.discriminator || schema.discriminator.mapping) {
      return;
    }
    const { propertyName } = schema.discriminator;
    const follow = ({ node, from }) => {
      const { node: target, location: there } = node.$ref ? resolve(node, from) : { node };
      return { node: target ?? {}, from: there?.source.absoluteRef ?? from };
    };
    const values = schema.oneOf.map((branch) =>
      tagValues(follow({ node: branch, from: location.source.absoluteRef }), propertyName, follow));
    if (values.flat().includes('')) {
      delete schema.discriminator;
      schema['x-tag'] = propertyName;
    } else {
      schema.discriminator.mapping = Object.fromEntries(
        schema.oneOf.flatMap(({ $ref }, index) => values[index].map((value) => [value, $ref])));
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
