/** The mock answers each request of the corpus with the answer of the same name; the rest is left to Prism. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { example, here, startMock } from './testing/mock-process.mjs';

const edition = (name) => JSON.parse(readFileSync(here(`../../target/editions/${name}.json`)));
const { paths } = edition('contract');
const { schemas } = edition('mock').components;

let mock;
before(async () => (mock = await startMock()));
after(() => mock.stop());

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
  const name = 'pay-after-delivery-direct';
  const order = { ...example('createOrder', name, 'request'), items: '<p>Chairs</p>', manual: 'false' };
  assert.deepEqual((await ask('post', '/orders', order)).body, example('createOrder', name, 'response'));
});

test('a shipment of a part is told from one of the whole', async () => {
  const shipment = { status: 'shipped', partial_shipment_amount: 1, carrier: 'PostNL' };
  const answer = await ask('patch', '/orders/{order_id}', shipment);
  const { transaction_id } = example('updateOrder', 'ship-in-part', 'response').data;
  assert.deepEqual(answer.body.data, { order_id: '1', transaction_id });
});

test('who prefers an answer gets it', async () => {
  const order = { ...example('createOrder', 'alipay-direct', 'request'), order_id: 'other' };
  const ask404 = await ask('post', '/orders', order, 'code=404, example=gateway-not-available');
  assert.deepEqual([ask404.status, ask404.body.error_code], [404, 1023]);
  const named = await ask('post', '/orders', order, 'example="pay-after-delivery-redirect"');
  const { data, ...envelope } = example('createOrder', 'pay-after-delivery-redirect', 'response');
  assert.deepEqual(named.body, { ...envelope, data: { ...data, order_id: 'other' } });
});

test('who prefers what there is not is told so', async () => {
  const order = example('createOrder', 'alipay-direct', 'request');
  const preferred = { 'code=x': 400, 'code=418': 404, 'example=none': 404, 'code=404, example=none': 404 };
  for (const [prefer, status] of Object.entries(preferred)) {
    assert.equal((await ask('post', '/orders', order, prefer)).status, status, prefer);
  }
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
  const faults = body.validation.map(({ message }) => message);
  assert.deepEqual(faults, ["Request body must have required property 'gateway_info'"]);
});

/** The values of the order's second tag, by those of the first. */
const gateways = Object.fromEntries(schemas.OrderRequest.allOf
  .filter(({ then }) => then?.properties?.gateway?.enum)
  .map(({ if: meant, then }) => [meant.properties.type.enum[0], then.properties.gateway.enum.filter(Boolean)]));

for (const [type, values] of Object.entries(gateways).filter(([, { length }]) => length > 12)) { // of fewer all are told
  test(`a slip in a gateway of type ${type} is told with what was meant, in a few words`, async () => {
    for (const value of values) {
      const { message, size } = await told({ type, gateway: `${value}x` });
      assert.match(message, /^Request body property gateway must be one of the \d+ that the contract names, such as (\w+, ){2}\w+$/);
      const closest = message.split(/, such as |, /).slice(1);
      assert.ok(closest.map((each) => each.toUpperCase()).includes(value.toUpperCase()), `${value}: ${message}`);
      assert.ok(size < 1000, `${size} bytes`);
    }
  });
}

test('of few values all are told, and of no text nothing is like it', async () => {
  assert.match((await told({ type: 'redirct', gateway: 'IDEAL' })).message, /allowed values: redirect, direct, paymentlink$/);
  assert.match((await told({ type: 'redirect', gateway: ['IDEAL'] })).message, /must be one of the \d+ that the contract names$/);
  const { size } = await told({ type: 'redirect', gateway: 'x'.repeat(1e5) });
  assert.ok(size < 1000, `${size} bytes`);
});

/** What a refusal says of a value out of a list. */
async function told(tags) {
  const { status, body } = await ask('post', '/orders', { ...example('createOrder', 'ideal-redirect', 'request'), ...tags });
  assert.equal(status, 422);
  return { message: body.validation.find(({ code }) => code === 'enum').message, size: JSON.stringify(body).length };
}

function pairs(operationId) {
  const files = readdirSync(here(`../../target/examples/${operationId}`));
  return files.filter((file) => file.endsWith('.request.json')).map((file) => file.replace('.request.json', ''))
    .filter((name) => files.includes(`${name}.response.json`));
}

function ask(method, path, body, prefer) {
  return mock.ask(method, path.replace(/{\w+}/g, '1'), body, prefer && { prefer });
}
