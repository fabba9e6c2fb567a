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
  const { oneOf, discriminator } = schemas[name];
  if (!oneOf) {
    return [{ when: [], then: { $ref: `#/components/schemas/${name}` } }];
  }
  if (discriminator) {
    const { propertyName: tag, mapping } = discriminator;
    return byValue(tag, Object.entries(mapping).map(([value, $ref]) => [value, cases(nameOf($ref), schemas)]));
  }
  return tellApart(name, oneOf.map(({ $ref }) => nameOf($ref)), schemas);
}

function byValue(tag, branches) {
  const values = branches.map(([value]) => value);
  return [
    { when: [], then: { required: [tag], properties: { [tag]: { type: 'string', ...oneOf(values) } } } },
    ...branches.flatMap(([value, rules]) => within(is(tag, value), rules)),
  ];
}

/**
 * A report quotes all that is allowed. When that is more than anybody reads, it is to say no more than that the value
 * is wrong.
 */
function oneOf(values) {
  return values.join().length <= 300 ? { enum: values } : { not: { not: { enum: values } } };
}

/** Asks for one member at a time: branches that demand it are told by its value, those that exclude it are the rest. */
function tellApart(union, names, schemas) {
  if (names.length === 1) {
    return cases(names[0], schemas);
  }
  const demands = (name) => schemas[name].required ?? [];
  for (const member of new Set(names.flatMap(demands))) {
    const having = names.filter((name) => demands(name).includes(member));
    const lacking = names.filter((name) => schemas[name].not?.required?.join() === member);
    const groups = byConstant(having, member, schemas);
    if (having.length + lacking.length === names.length && (lacking.length || groups.length > 1)) {
      const told = groups.length
        ? byValue(member, groups.map(([value, group]) => [value, tellApart(union, group, schemas)]))
        : tellApart(union, having, schemas);
      return lacking.length
        ? either(member, told, signs(lacking, having, demands), tellApart(union, lacking, schemas))
        : told;
    }
  }
  throw new Error(`${union} has branches that cannot be told apart: let some demand a member that the others exclude`);
}

/** The schemas by the one text that each allows the member to be; none if that is not so. */
function byConstant(names, member, schemas) {
  const groups = new Map();
  for (const name of names) {
    const { type, enum: values } = schemas[name].properties[member];
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
    ...within(lacks(member), signs.length ? within(any(signs.map(has)), others) : others),
    ...(signs.length ? [{ when: [], then: any([member, ...signs].map(has)) }] : []),
  ];
}

/** For each of the schemas a member that it demands and none of the others does. */
function signs(names, others, demands) {
  const own = names.map((name) => demands(name).find((member) => !others.flatMap(demands).includes(member)));
  return own.every(Boolean) ? own : [];
}

const has = (member) => ({ type: 'object', required: [member] });
const lacks = (member) => ({ type: 'object', not: { required: [member] } });
const is = (member, value) => ({ ...has(member), properties: { [member]: { enum: [value] } } });
const any = (schemas) => (schemas.length > 1 ? { anyOf: schemas } : schemas[0]);
const all = (schemas) => (schemas.length > 1 ? { allOf: schemas } : schemas[0]);
const within = (fact, rules) => rules.map(({ when, then }) => ({ when: [fact, ...when], then }));

function nameOf($ref) {
  return $ref.split('/').pop();
}
