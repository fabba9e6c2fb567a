import { readFileSync, readdirSync } from 'node:fs';
import { leafOf } from '../editions/unions.mjs';

const target = new URL('../target/', import.meta.url);

/** The orders of the contract's examples, each with the schema of its kind: no payment method has code of its own here. */
export function orders() {
  const { components: { schemas } } = JSON.parse(readFileSync(new URL('editions/canonical.json', target)));
  const folder = new URL('examples/createOrder/', target);
  return readdirSync(folder).filter((file) => file.endsWith('.request.json')).map((file) => {
    const order = JSON.parse(readFileSync(new URL(file, folder)));
    return { name: file.split('.')[0], kind: leafOf('OrderRequest', order, schemas), order };
  });
}
