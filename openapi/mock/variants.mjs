import Ajv from 'ajv';

/**
 * Tells which leaf of a union a body is meant to be. The mock edition has an `if` for each, which asks for the tags
 * and is all that is compiled here: however many leaves there are, telling them apart takes none of their validators.
 */
export function variantOf(union) {
  const ajv = new Ajv({ strict: false, validateSchema: false });
  const leaves = (union.allOf ?? []).filter((part) => part.if && part.then.$ref);
  const rules = leaves.map((leaf) => ({ name: leaf.then.$ref, isMeant: ajv.compile(leaf.if) }));
  return (body) => rules.find(({ isMeant }) => isMeant(body))?.name;
}
