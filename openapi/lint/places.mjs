/** A schema with the file that it is written in: what a reference leads to depends on that. */
export function placeOf(schema, context, from = context.location.source.absoluteRef) {
  if (!schema.$ref) {
    return { node: schema, from };
  }
  const { node, location } = context.resolve(schema, from);
  return node && {
    node,
    from: location.source.absoluteRef,
    at: location.absolutePointer,
    file: location.source.absoluteRef.split(/[\\/]/).pop(),
  };
}

/** What a schema says about its members, its parts included; what it says itself goes first. */
export function membersOf({ node, from, at }, context) {
  const parts = (node.allOf ?? []).map((part) => placeOf(part, context, from)).filter(Boolean).map((part) => membersOf(part, context));
  const own = Object.entries(node.properties ?? {}).map(([name, member]) => [name, placeOf(member, context, from)?.node ?? {}]);
  return {
    properties: Object.assign({}, ...parts.map(({ properties }) => properties).reverse(), Object.fromEntries(own)),
    required: [...(node.required ?? []), ...parts.flatMap(({ required }) => required)],
    excluded: [...(node.not?.required ?? []), ...parts.flatMap(({ excluded }) => excluded)],
    from: [at, ...parts.flatMap((part) => part.from)],
  };
}

/** The branches of a union down to its leaves, each with the tags that it is told by. */
export function leavesBelow(place, context, tags = []) {
  if (!place?.node.oneOf) {
    return place ? [{ ...place, tags }] : [];
  }
  const tag = place.node.discriminator?.propertyName ?? place.node['x-tag'];
  return place.node.oneOf.flatMap((branch) =>
    leavesBelow(placeOf(branch, context, place.from), context, tag ? [...tags, tag] : tags));
}
