import { words } from './wire.mjs';

/**
 * How the branches of a union with a tag are told apart: by the values of the tag, and where it is not given, or empty, by a
 * member that one branch alone demands; one branch at the most is what is left.
 */
export function choices(name, schemas) {
  const tag = tagOf(schemas[name]);
  const branches = schemas[name].oneOf.map(nameOf);
  const said = branches.map((branch) => ({ branch, ...valuesOf(branch, tag, schemas) }));
  const untagged = said.filter(({ values }) => !values.length || values.includes(''));
  const told = untagged.map(({ branch }) => ({ branch, sign: sign(branch, branches, schemas) }));
  const left = told.filter(({ sign }) => !sign).map(({ branch }) => branch);
  if (left.length > 1) {
    throw new Error(`Without \`${tag}\`, the branches ${left.join(' and ')} of ${name} cannot be told apart: `
      + 'let each but one require a member of its own.');
  }
  return {
    tag,
    tagged: said.filter((branch) => !untagged.includes(branch)),
    told: told.filter(({ sign }) => sign),
    left: left[0],
  };
}

/** The leaf of a union that a body means; nothing if its tags lead nowhere. */
export function leafOf(name, body, schemas) {
  if (!schemas[name].oneOf) {
    return name;
  }
  const { tag, tagged, told, left } = choices(name, schemas);
  const value = body[tag] ?? '';
  const branch = value === ''
    ? told.find(({ sign }) => sign in body)?.branch ?? left
    : tagged.find(({ values }) => values.includes(value))?.branch;
  return branch && leafOf(branch, body, schemas);
}

/** The leaves of a union, in the order in which they are written. */
export function leavesBelow(name, schemas) {
  const { oneOf } = schemas[name];
  return oneOf ? oneOf.flatMap((branch) => leavesBelow(nameOf(branch), schemas)) : [name];
}

/** The member that tells the branches of a union apart, if there is one. */
export function tagOf(union) {
  return union.discriminator?.propertyName ?? union['x-tag'];
}

/** The values of a tag that lead to a schema, in every form, and those that the contract names. */
function valuesOf(name, tag, schemas) {
  const member = memberOf(name, tag, schemas);
  const below = (schemas[name].oneOf ?? []).map((branch) => valuesOf(nameOf(branch), tag, schemas));
  const { enum: own = [], 'x-wire': forms = [] } = schemas[nameOf(member ?? {})] ?? member ?? {};
  const others = forms.filter((word) => words[word].value).map((word) => words[word].value({ enum: own }));
  const unique = (values) => [...new Set(values)];
  return {
    named: unique([...own, ...below.flatMap(({ named }) => named)]),
    values: unique([...own, ...others, ...below.flatMap(({ values }) => values)]),
  };
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
