/** The mock answers each request of the corpus with the answer of the same name; the rest is left to Prism. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { paths } = JSON.parse(readFileSync(here('../target/editions/contract.json')));

let server;
let url;
before(async () => {
  const stdio = ['pipe', 'pipe', 'ignore'];
  server = spawn(process.execPath, [here('server.mjs'), here('../target/editions/mock.yaml')], { stdio });
  url = JSON.parse(await new Promise((resolve) => server.stdout.once('data', resolve))).url;
});
after(() => server.kill());

for (const [path, item] of Object.entries(paths)) {
  for (const [method, { operationId, requestBody }] of Object.entries(item)) {
    for (const name of requestBody ? pairs(operationId) : []) {
      test(`${operationId} answers ${name} with ${name}`, async () => {
        const { status, body } = await ask(method, path, example(operationId, name, 'request'));
        assert.equal(status, 200);
        assert.deepEqual(body, example(operationId, name, 'response'));
      });
    }
  }
}

test('an order of other content gets the answer of its payment method and flow', async () => {
  const order = { ...example('createOrder', 'pay-after-delivery-direct', 'request'), order_id: 'other', amount: '1', var1: 'mine' };
  assert.deepEqual((await ask('post', '/orders', order)).body, example('createOrder', 'pay-after-delivery-direct', 'response'));
});

test('a shipment of a part is told from one of the whole', async () => {
  const answer = await ask('patch', '/orders/{order_id}', { status: 'shipped', partial_shipment_amount: 1, carrier: 'PostNL' });
  assert.deepEqual(answer.body, example('updateOrder', 'ship-in-part', 'response'));
});

test('an order that is asked for is the one with that id', async () => {
  const paid = example('getOrder', 'alipay-completed', 'response');
  assert.deepEqual((await ask('get', `/orders/${paid.data.order_id}`)).body, paid);
  assert.deepEqual((await ask('get', '/orders/other')).body, example('getOrder', 'pay-after-delivery-completed', 'response'));
});

test('who prefers an answer gets it', async () => {
  const order = example('createOrder', 'alipay-direct', 'request');
  const ask404 = await ask('post', '/orders', order, 'code=404, example=gateway-not-available');
  assert.deepEqual([ask404.status, ask404.body.error_code], [404, 1023]);
  const named = await ask('post', '/orders', order, 'example=pay-after-delivery-redirect');
  assert.deepEqual(named.body, example('createOrder', 'pay-after-delivery-redirect', 'response'));
});

test('the cause is told where a refusal is declared too, and that one to who prefers it', async () => {
  const hold = ['post', '/pad/orders/{order_id}/onhold', { duration: 59 }];
  const { status, body } = await ask(...hold);
  assert.deepEqual([status, body.validation[0].location], [422, ['body', 'duration']]);
  const declared = await ask(...hold, 'code=422');
  assert.deepEqual([declared.status, declared.body.errors[0].attribute], [422, 'duration']);
});

test('what is not valid is refused, with the cause', async () => {
  const { gateway_info: left, ...order } = example('createOrder', 'pay-after-delivery-direct', 'request');
  assert.ok(left);
  const { status, body } = await ask('post', '/orders', order);
  assert.equal(status, 422);
  assert.equal(body.validation[0].message, "Request body must have required property 'gateway_info'");
});

function pairs(operationId) {
  const files = readdirSync(here(`../target/examples/${operationId}`));
  return files.filter((file) => file.endsWith('.request.json')).map((file) => file.replace('.request.json', ''))
    .filter((name) => files.includes(`${name}.response.json`));
}

function example(operationId, name, role) {
  return JSON.parse(readFileSync(here(`../target/examples/${operationId}/${name}.${role}.json`)));
}

async function ask(method, path, body, prefer) {
  const response = await fetch(url + path.replace(/{\w+}/g, '1'), {
    method: method.toUpperCase(),
    headers: { 'content-type': 'application/json', api_key: 'any', ...(prefer && { prefer }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}
