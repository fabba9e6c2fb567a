import { basename } from 'node:path';
import { leavesBelow, membersOf, placeOf } from './places.mjs';

/**
 * Below a union with a tag each leaf says which values of the tag are its own: one, a list that is a schema of its own, or none,
 * `enum: ['']`. So leaves are disjoint on plain JSON Schema terms, for the readers that ignore discriminators. Without a tag a leaf
 * is told by a member that it alone requires; one may be what is left. Each leaf names its own answer.
 */
export default () => ({
  Schema(schema, context) {
    const tag = schema.discriminator?.propertyName ?? schema['x-tag'];
    if (!tag) {
      return;
    }
    const where = context.location.child(schema.discriminator ? 'discriminator' : 'x-tag');
    const report = (message) => context.report({ message, location: where });
    const extra = ['properties', 'required', 'allOf', 'anyOf', 'not'].find((keyword) => keyword in schema);
    if (!schema.oneOf || extra) {
      report(`A union with a tag is a plain \`oneOf\`${extra ? `: move \`${extra}\` to its branches` : ''}.`);
      return;
    }
    const inline = schema.oneOf.find((branch) => !branch.$ref);
    if (inline) {
      report('A branch of a union is a schema of its own: move it to a file, and leave a `$ref`.');
      return;
    }
    const untold = schema.oneOf.map((branch) => placeOf(branch, context)).find((place) => place?.node.oneOf && !place.node.discriminator && !place.node['x-tag']);
    if (untold) {
      report(`\`${basename(untold.file)}\` is a union without a tag below one with a tag: give it a \`discriminator\`, or list its leaves here.`);
      return;
    }
    const branches = schema.oneOf.map((branch) => leavesBelow(placeOf(branch, context), context).map((leaf) => told(leaf, tag, context)));
    branches.flat().forEach((leaf) => checkLeaf(leaf, tag, report));
    checkValues(branches, tag, report);
    checkUntagged(branches.flat(), tag, report);
    checkBase(schema, branches.flat(), context, report);
  },
});

function told({ node, from, at, file }, tag, context) {
  const members = membersOf({ node, from, at }, context);
  const { type, enum: values } = members.properties[tag] ?? {};
  return { node, file, members, type, values: type === 'string' ? values : undefined, isRequired: members.required.includes(tag) };
}

function checkLeaf({ node, file, values, isRequired }, tag, report) {
  if (!values) {
    report(`The leaf \`${file}\` has to say which values of \`${tag}\` are its own: of \`type: string\`, with an \`enum\`; \`['']\` is none.`);
  } else if (isRequired === values.includes('')) {
    report(isRequired
      ? `The leaf \`${file}\` has no value of \`${tag}\`, so that cannot be required.`
      : `The leaf \`${file}\` is told by \`${tag}\`, so that has to be required.`);
  }
  if (Boolean(node.deprecated) !== Boolean(node['x-payment-method']?.discontinued)) {
    report(`The leaf \`${file}\` has to be \`deprecated\` if its \`x-payment-method\` is \`discontinued\`, and else not.`);
  }
  if (!node['x-response']) {
    report(`The leaf \`${file}\` has to name the schema of its answer in \`x-response\`.`);
  }
}

/** A value may be that of several leaves below one branch, which another tag tells apart, but never of two branches. */
function checkValues(branches, tag, report) {
  const seen = new Map();
  branches.forEach((leaves, branch) => {
    for (const { file, values = [] } of leaves) {
      for (const value of values.filter(Boolean)) {
        if (seen.has(value) && seen.get(value).branch !== branch) {
          report(`\`${tag}: ${value}\` leads to \`${seen.get(value).file}\` and to \`${file}\`.`);
        }
        seen.set(value, { branch, file });
      }
    }
  });
}

function checkUntagged(leaves, tag, report) {
  const untagged = leaves.filter(({ values }) => values?.includes(''));
  const signs = untagged.map((leaf) => leaf.members.required.find((member) =>
    leaves.every((other) => other === leaf || !other.members.required.includes(member))));
  const left = untagged.filter((_, index) => !signs[index]);
  if (left.length > 1) {
    report(`Without \`${tag}\`, ${left.map(({ file }) => `\`${file}\``).join(' and ')} cannot be told apart: `
      + 'let each but one require a member of its own.');
  }
  untagged.forEach(({ file, members }, index) => {
    const others = signs.filter((sign, other) => sign && other !== index && (other < index || !signs[index]));
    for (const sign of others.filter((sign) => !members.excluded.includes(sign))) {
      report(`The leaf \`${file}\` has to keep out \`${sign}\`, which tells another: \`not: { required: [${sign}] }\`.`);
    }
  });
}

function checkBase(schema, leaves, context, report) {
  const base = schema['x-base'];
  for (const { file } of base ? leaves.filter(({ members }) => !members.from.some((at) => at && nameOf(at) === base)) : []) {
    report(`The leaf \`${file}\` has to have \`${base}\` among its parts: the union says that all have.`);
  }
}

function nameOf(place) {
  return basename(place.split('#')[0], '.yaml');
}
