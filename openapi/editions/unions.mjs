/**
 * How the branches of a union with a tag are told apart: by the values of the tag, and where it is not given, or empty, by a
 * member that a branch demands; one branch at the most is what is left.
 */
export function choices(name, schemas) {
  const { oneOf, discriminator: { propertyName: tag, mapping } } = schemas[name];
  const branches = oneOf.map(nameOf);
  const valuesOf = (branch) => Object.keys(mapping).filter((value) => nameOf({ $ref: mapping[value] }) === branch);
  const tagged = branches.map((branch) => ({ branch, values: valuesOf(branch) })).filter(({ values }) => values.length);
  const untagged = branches.filter((branch) => !valuesOf(branch).length);
  const told = untagged.map((branch) => ({ branch, sign: sign(branch, branches, schemas) }));
  const left = told.filter(({ sign }) => !sign).map(({ branch }) => branch);
  if (left.length > 1) {
    throw new Error(`Without \`${tag}\`, the branches ${left.join(' and ')} of ${name} cannot be told apart: `
      + 'let each but one demand a member of its own.');
  }
  return { tag, tagged, told: told.filter(({ sign }) => sign), left: left[0] };
}

/** A member that a branch demands and no other branch does. */
function sign(branch, branches, schemas) {
  const others = branches.filter((other) => other !== branch).flatMap((other) => demands(other, schemas));
  return demands(branch, schemas).find((member) => !others.includes(member));
}

/** The members that a schema requires, its parts included. */
export function demands(name, schemas) {
  const { required = [], allOf = [] } = schemas[name];
  return [...allOf.flatMap((part) => (part.$ref ? demands(nameOf(part), schemas) : part.required ?? [])), ...required];
}

/** What a schema says of a member, its parts included. */
export function memberOf(name, member, schemas) {
  const { properties = {}, allOf = [] } = schemas[name];
  return properties[member]
    ?? allOf.map((part) => (part.$ref ? memberOf(nameOf(part), member, schemas) : part.properties?.[member])).find(Boolean);
}

export function nameOf({ $ref }) {
  return $ref?.split('/').pop();
}
