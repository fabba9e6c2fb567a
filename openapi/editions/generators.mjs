import { mergeParts } from './merge-parts.mjs';
import { leavesBelow, nameOf, tagOf } from './unions.mjs';

/**
 * What other people's generators read, said in the way that most of them get right. A schema of several parts is one object, a union
 * of unions is one union, a query is its parameters, and what nothing refers to any more is left out.
 */
export default () => ({
  Schema: {
    leave(schema) {
      keepAccessorsApart(schema.properties ?? {});
      delete schema['x-base']; // this and the next are names of schemas that may be gone
      delete schema['x-response'];
    },
  },
  Root: {
    leave(root) {
      const { paths, components: { schemas, parameters } } = root;
      const operations = Object.values(paths).flatMap(Object.values);
      mergeParts(schemas);
      operations.forEach((operation) => spellOutQuery(operation, parameters, schemas));
      const sent = operations.map(({ requestBody }) => nameOf(requestBody?.content['application/json'].schema ?? {}));
      const unions = Object.keys(schemas).filter((name) => schemas[name].oneOf);
      const tagged = unions.filter((name) => tagOf(schemas[name]));
      for (const name of unions.filter((name) => !tagged.includes(name))) {
        (sent.includes(name) ? sortBranches : makeOneObject)(schemas[name], schemas);
      }
      tagged.forEach((name) => tellByValues(name, schemas));
      tagged.forEach((name) => flatten(name, schemas));
      dropUnused('parameters', root);
      dropUnused('schemas', root);
    },
  },
});

/** The contract has a query as one object: most generators write that in a way of their own. Here it is a parameter for each member. */
function spellOutQuery(operation, parameters, schemas) {
  operation.parameters = operation.parameters?.flatMap((parameter) => {
    const { in: where, schema } = parameters[nameOf(parameter)] ?? parameter;
    const { properties, required = [] } = (where === 'query' && schemas[nameOf(schema)]) || {};
    return properties ? Object.entries(properties).map(([name, property]) => {
      const { description, example } = schemas[nameOf(property)] ?? property;
      return { name, in: where, required: required.includes(name), description, example, schema: property };
    }) : parameter;
  });
}

/** `set_id` beside `id` is a second `setId` in Go and Java: it is left out, and sent as any member that the contract does not name. */
function keepAccessorsApart(properties) {
  for (const name of Object.keys(properties).filter((name) => name.startsWith('set_') && name.slice(4) in properties)) {
    delete properties[name];
  }
}

/**
 * Where no tag tells, branches keep each other out by `not`, which hardly any generator looks at: some take the first branch that has
 * what it requires. So one that another keeps out stands before it.
 */
function sortBranches(union, schemas) {
  const keepsOut = (branch) => Number('not' in schemas[nameOf(branch)]);
  union.oneOf.sort((one, other) => keepsOut(one) - keepsOut(other));
}

/** An answer is not the caller's to tell, and many a generator cannot: it has the members of all branches, and requires what all do. */
function makeOneObject(union, schemas) {
  const branches = union.oneOf.map((branch) => schemas[nameOf(branch)]);
  union.type = 'object';
  union.required = branches[0].required.filter((member) => branches.every(({ required }) => required.includes(member)));
  union.properties = Object.assign({}, ...branches.map(({ properties }) => properties));
  delete union.oneOf;
}

/**
 * A generator that compares tags does so where the one value stands in the branch itself. A branch of several values, or of none, is
 * easily taken for another: it says that it keeps what it does not name, and so do its members that others have otherwise.
 */
function tellByValues(name, schemas) {
  const tag = tagOf(schemas[name]);
  const leaves = leavesBelow(name, schemas).map((leaf) => schemas[leaf]);
  const schemasOf = (member) => new Set(leaves.map(({ properties }) => nameOf(properties[member] ?? {})).filter(Boolean));
  for (const { properties } of leaves) {
    properties[tag] = schemas[nameOf(properties[tag])] ?? properties[tag];
  }
  for (const leaf of leaves.filter(({ properties }) => properties[tag].enum.filter(Boolean).length !== 1)) {
    const own = Object.keys(leaf.properties).filter((member) => schemasOf(member).size > 1);
    const objects = own.map((member) => schemas[nameOf(leaf.properties[member])]).filter((schema) => schema?.type === 'object');
    [leaf, ...objects].forEach((schema) => (schema.additionalProperties = true));
  }
}

function flatten(name, schemas) {
  const union = schemas[name];
  union.oneOf = leavesBelow(name, schemas).map((leaf) => ({ $ref: `#/components/schemas/${leaf}` }));
  delete union.discriminator; // it would have to lead to unions
}

function dropUnused(kind, root) {
  const all = JSON.stringify(root);
  const of = root.components[kind];
  Object.keys(of).filter((name) => !all.includes(`"#/components/${kind}/${name}"`)).forEach((name) => delete of[name]);
}
