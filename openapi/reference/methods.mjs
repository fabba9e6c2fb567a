import { readFileSync, writeFileSync } from 'node:fs';
import { leavesBelow, memberOf, nameOf } from '../editions/unions.mjs';

const title = `# Payment methods

Made from the contract by its build: do not edit. Each class is an order of \`client.orders().create(…)\`, with what it is answered
with; ~~struck out~~ is what the vendor takes no more, or soon.
`;

/** Writes the orders of the contract as a table for each family, a line for each payment method. */
export function writeMethods(bundle, page) {
  const { components: { schemas } } = JSON.parse(readFileSync(bundle, 'utf8'));
  const families = new Map();
  for (const leaf of leavesBelow('OrderRequest', schemas)) {
    const { 'x-payment-method': facts } = schemas[leaf];
    const family = families.get(facts.family) ?? families.set(facts.family, new Map()).get(facts.family);
    family.set(facts.name, [...(family.get(facts.name) ?? []), leaf]);
  }
  const tables = [...families].sort().map(([family, methods]) => [
    `## ${family}\n`,
    '| | gateway | redirect | direct | currencies | countries | expires | refunds |',
    '|---|---|---|---|---|---|---|---|',
    ...[...methods].sort().map(([name, leaves]) => row(name, leaves, schemas)),
    '',
  ].join('\n'));
  writeFileSync(page, [title, ...tables].join('\n'));
}

function row(name, leaves, schemas) {
  const { discontinued, currencies, countries, expires = '', refunds = '' } = schemas[leaves[0]]['x-payment-method'];
  const gateways = [...new Set(leaves.flatMap((leaf) => values(leaf, 'gateway', schemas)))].filter(Boolean);
  const cells = [
    discontinued ? `~~${name}~~ ${discontinued.says}` : name,
    gateways.map((gateway) => `\`${gateway}\``).join(' '),
    ...['redirect', 'direct'].map((flow) => leaves.filter((leaf) => isOf(flow, leaf, schemas)).map((leaf) => order(leaf, schemas)).join('<br>')),
    list(currencies), list(countries), expires, refunds,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What is paid behind a link is paid on a page as well. */
function isOf(flow, leaf, schemas) {
  return values(leaf, 'type', schemas).includes('direct') === (flow === 'direct');
}

function order(leaf, schemas) {
  return `\`${leaf}\` → \`${schemas[leaf]['x-response']}\``;
}

function values(leaf, tag, schemas) {
  const member = memberOf(leaf, tag, schemas) ?? {};
  return (schemas[nameOf(member)] ?? member).enum ?? [];
}

function list(said) {
  return Array.isArray(said) ? said.join(', ') : said;
}
