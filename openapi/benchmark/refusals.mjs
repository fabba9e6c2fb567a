/**
 * How long a refusal is, and how many a mock gives in a second: `node benchmark/refusals.mjs`. Prism serves the contract edition as
 * it is, which tries every kind of order, and the mock edition.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const seconds = 5;
const connections = 16;
const order = JSON.parse(readFileSync('target/examples/createOrder/alipay-redirect.request.json', 'utf8'));
const faults = {
  'order_id missing': { ...order, order_id: undefined },
  'amount below 0': { ...order, amount: -1 },
  'gateway unknown': { ...order, gateway: 'NONE' },
  'locale no locale': { ...order, customer: { ...order.customer, locale: 'Dutch' } },
};

console.log('| edition | fault | entries | bytes | refusals/s |');
console.log('|---|---|---:|---:|---:|');
for (const edition of ['contract', 'mock']) {
  const file = `target/editions/${edition}.yaml`;
  const mock = spawn(process.execPath, ['mock/server.mjs', file], { stdio: ['pipe', 'pipe', 'ignore'] });
  const { url } = JSON.parse(await new Promise((resolve) => mock.stdout.once('data', resolve)));
  await rate(url, faults['order_id missing']); // Prism compiles at the first request, V8 at the thousandth
  for (const [fault, body] of Object.entries(faults)) {
    const report = await refusal(url, body);
    const size = [JSON.parse(report).validation.length, Buffer.byteLength(report)];
    console.log(`| ${[edition, fault, ...size, await rate(url, body)].join(' | ')} |`);
  }
  mock.kill();
}

async function refusal(url, body) {
  const answer = await fetch(`${url}/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', api_key: 'any' },
    body: JSON.stringify(body),
  });
  const report = await answer.text();
  if (answer.status !== 422) {
    throw new Error(`not refused: ${answer.status} ${report}`);
  }
  return report;
}

async function rate(url, body) {
  const end = Date.now() + seconds * 1000;
  let refusals = 0;
  await Promise.all(Array.from({ length: connections }, async () => {
    for (; Date.now() < end; refusals++) {
      await refusal(url, body);
    }
  }));
  return Math.round(refusals / seconds);
}
