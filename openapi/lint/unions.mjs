/**
 * A discriminated union maps each of its branches, and each leaf below it fixes the tag to the one value that leads there. So
 * leaves are disjoint on plain JSON Schema terms, for the readers that ignore discriminators. Each leaf names its own answer.
 */
export default () => ({
  Schema(schema, context) {
    if (!schema.discriminator) {
      return;
    }
    const { propertyName: tag, mapping = {} } = schema.discriminator;
    const report = (message) => context.report({ message, location: context.location.child('discriminator') });

    const extra = ['properties', 'required', 'allOf', 'anyOf', 'not'].find((keyword) => keyword in schema);
    if (!schema.oneOf || extra) {
      report(`A discriminated union is a plain \`oneOf\`${extra ? `: move \`${extra}\` to its branches` : ''}.`);
      return;
    }
    const mapped = Object.values(mapping).map(($ref) => target({ $ref }, context)?.at);
    for (const branch of schema.oneOf) {
      if (!branch.$ref || !mapped.includes(target(branch, context)?.at)) {
        report(`The mapping of \`${tag}\` leaves out the branch \`${branch.$ref ?? 'written inline'}\`.`);
      }
    }
    for (const [value, $ref] of Object.entries(mapping)) {
      const branches = schema.oneOf.map((branch) => target(branch, context)?.at);
      if (!branches.includes(target({ $ref }, context)?.at)) {
        report(`The mapping \`${value}\` leads to \`${$ref}\`, which is no branch of the union.`);
      }
      for (const leaf of leaves(target({ $ref }, context), context)) {
        const fault = tagFault(members(leaf, context), tag, value);
        if (fault) {
          report(`The leaf \`${leaf.file}\` lies below \`${tag}: ${value}\`, so ${fault}.`);
        }
        if (!leaf.node['x-response']) {
          report(`The leaf \`${leaf.file}\` has to name the schema of its answer in \`x-response\`.`);
        }
      }
    }
  },
});

function tagFault({ properties, required }, tag, value) {
  const property = properties[tag];
  if (!required.includes(tag)) {
    return `\`${tag}\` has to be required`;
  }
  if (property?.type !== 'string' || property.enum?.length !== 1 || property.enum[0] !== value) {
    return `its \`${tag}\` has to be of \`type: string\` with \`enum: [${value}]\``;
  }
  return undefined;
}

function leaves(place, context) {
  return place?.node.discriminator
    ? (place.node.oneOf ?? []).flatMap((branch) => leaves(target(branch, context, place.from), context))
    : [place].filter(Boolean);
}

/** What a schema says about its members, its `allOf` included. */
function members({ node, from }, context) {
  const parts = (node.allOf ?? []).map((part) => target(part, context, from)).filter(Boolean).map((part) => members(part, context));
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties), node.properties),
    required: [...parts.flatMap((part) => part.required), ...(node.required ?? [])],
  };
}

function target(schema, { resolve, location }, from = location.source.absoluteRef) {
  if (!schema.$ref) {
    return { node: schema, from };
  }
  const { node, location: there } = resolve(schema, from);
  return node && {
    node,
    from: there.source.absoluteRef,
    at: there.absolutePointer,
    file: there.source.absoluteRef.split(/[\\/]/).pop(),
  };
}
