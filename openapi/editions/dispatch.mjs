import { choices, demands, memberOf, nameOf, tagOf } from './unions.mjs';

/**
 * Prism never reads a discriminator: it tries every branch of a union and reports what is wrong with each of them. Told
 * as one if/then for each leaf, however deep the union is nested, the verdict is the same, and the report names the one
 * fault in the one leaf that was meant. A union without a discriminator is told by the members that its branches demand
 * and exclude.
 */
export default () => ({
  Root: {
    leave({ info, components: { schemas } }) {
      info.description += '\nThis edition is for Prism only: `if`, `then` and lists of types are JSON Schema, but not OpenAPI 3.0.\n';
      const unions = Object.entries(schemas).filter(([, { oneOf }]) => oneOf);
      const told = unions.map(([name, schema]) => [schema, cases(name, schemas)]);
      for (const [schema, rules] of told) {
        delete schema.oneOf;
        delete schema.discriminator;
        schema.type = 'object';
        schema.allOf = rules.map(({ when, then }) => (when.length ? { if: all(when), then } : then));
      }
    },
  },
});

/** What holds of a schema's bodies, and when: no two leaves are ever meant by the same body. */
function cases(name, schemas) {
  const { oneOf } = schemas[name];
  if (!oneOf) {
    return [{ when: [], then: { $ref: `#/components/schemas/${name}` } }];
  }
  return tagOf(schemas[name]) ? byTag(choices(name, schemas), schemas) : tellApart(name, oneOf.map(nameOf), schemas);
}

/** A tag that need not be given may be empty as well: then a member tells which branch is meant, or what is left is. */
function byTag({ tag, tagged, told, left }, schemas) {
  const rules = tagged.map(({ branch, values }) => [values, cases(branch, schemas)]);
  if (!told.length && !left) {
    return byValue(tag, rules);
  }
  const none = { type: 'object', properties: { [tag]: { enum: [''] } } };
  const without = told.flatMap(({ branch, sign }, index) =>
    told.slice(0, index).reduce((rest, { sign }) => within(lacks(sign), rest), within(has(sign), cases(branch, schemas))));
  const rest = left
    ? told.reduce((rest, { sign }) => within(lacks(sign), rest), cases(left, schemas))
    : [{ when: [], then: any([has(tag, { minLength: 1 }), ...told.map(({ sign }) => has(sign))]) }];
  return [...byValue(tag, rules, ['']), ...within(none, [...without, ...rest])];
}

function byValue(tag, branches, others = []) {
  const values = [...branches.flatMap(([values]) => values), ...others];
  const choice = { properties: { [tag]: { type: 'string', enum: values } } };
  return [
    { when: [], then: others.length ? choice : { required: [tag], ...choice } },
    ...branches.flatMap(([values, rules]) => within(is(tag, values), rules)),
  ];
}

/** Asks for one member at a time: branches that demand it are told by its value, those that exclude it are the rest. */
function tellApart(union, names, schemas) {
  if (names.length === 1) {
    return cases(names[0], schemas);
  }
  for (const member of new Set(names.flatMap((name) => demands(name, schemas)))) {
    const having = names.filter((name) => demands(name, schemas).includes(member));
    const lacking = names.filter((name) => schemas[name].not?.required?.join() === member);
    const groups = byConstant(having, member, schemas);
    if (having.length + lacking.length === names.length && (lacking.length || groups.length > 1)) {
      const told = groups.length
        ? byValue(member, groups.map(([value, group]) => [[value], tellApart(union, group, schemas)]))
        : tellApart(union, having, schemas);
      return lacking.length
        ? either(member, told, signs(lacking, having, schemas), tellApart(union, lacking, schemas))
        : told;
    }
  }
  throw new Error(`${union} has branches that cannot be told apart: let some demand a member that the others exclude`);
}

/** The schemas by the one text that each allows the member to be; none if that is not so. */
function byConstant(names, member, schemas) {
  const groups = new Map();
  for (const name of names) {
    const { type, enum: values } = memberOf(name, member, schemas);
    if (type !== 'string' || values?.length !== 1) {
      return [];
    }
    groups.set(values[0], [...(groups.get(values[0]) ?? []), name]);
  }
  return [...groups];
}

/**
 * Where the member is missing, and so is every sign of the others, either may have been meant: the report names both.
 */
function either(member, told, signs, others) {
  return [
    ...within(has(member), told),
    ...within(lacks(member), signs.length ? within(any(signs.map((sign) => has(sign))), others) : others),
    ...(signs.length ? [{ when: [], then: any([member, ...signs].map((sign) => has(sign))) }] : []),
  ];
}

/** For each of the schemas a member that it demands and none of the others does. */
function signs(names, others, schemas) {
  const theirs = others.flatMap((name) => demands(name, schemas));
  const own = names.map((name) => demands(name, schemas).find((member) => !theirs.includes(member)));
  return own.every(Boolean) ? own : [];
}

const has = (member, what) => ({ type: 'object', required: [member], ...(what && { properties: { [member]: what } }) });
const lacks = (member) => ({ type: 'object', not: { required: [member] } });
const is = (member, values) => has(member, { enum: values });
const any = (schemas) => (schemas.length > 1 ? { anyOf: schemas } : schemas[0]);
const all = (schemas) => (schemas.length > 1 ? { allOf: schemas } : schemas[0]);
const within = (fact, rules) => rules.map(({ when, then }) => ({ when: [fact, ...when], then }));
