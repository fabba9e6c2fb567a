/**
 * The contract as it would be with more payment methods: `node benchmark/synthetic.mjs <edition> <variants> <file>`
 * writes the operation that creates orders, with copies of its leaves under other gateways until there are that many.
 * The edition is `contract`, as everybody reads it, or `mock`, as Prism does.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import dispatch from '../editions/dispatch.mjs';

const [edition, variants, file] = process.argv.slice(2);

const document = read(edition);
const { schemas } = document.components;
// the mock edition has no unions any more: they are told anew, with all their leaves
const unions = Object.entries(read('contract').components.schemas).filter(([name]) => name.endsWith('OrderRequest'));
const flows = unions.filter(([, { discriminator }]) => discriminator?.propertyName === 'gateway');
for (const [name, union] of unions.filter(([, { oneOf }]) => oneOf)) {
  schemas[name] = union;
}
for (const [, union] of flows) {
  addLeaves(union, variants / flows.length);
}
document.paths = { '/orders': document.paths['/orders'] };
if (edition === 'mock') {
  dispatch().Root.leave(document);
}
writeFileSync(file, JSON.stringify(document));

function read(name) {
  return JSON.parse(readFileSync(new URL(`../target/editions/${name}.json`, import.meta.url), 'utf8'));
}

function addLeaves(union, count) {
  const leaves = Object.values(union.discriminator.mapping);
  for (let i = leaves.length; i < count; i++) {
    const gateway = `GATEWAY_${i}`;
    const original = leaves[i % leaves.length].split('/').pop();
    const name = `Gateway${i}${original}`;
    schemas[name] = withGateway(schemas[original], gateway);
    union.oneOf.push({ $ref: `#/components/schemas/${name}` });
    union.discriminator.mapping[gateway] = `#/components/schemas/${name}`;
  }
}

function withGateway(schema, gateway) {
  const copy = structuredClone(schema);
  if (copy.properties?.gateway) {
    copy.properties.gateway.enum = [gateway];
  }
  copy.allOf = copy.allOf?.map((part) => {
    const target = schemas[part.$ref?.split('/').pop()] ?? part;
    return target.properties?.gateway ? withGateway(target, gateway) : part;
  });
  return copy;
}
