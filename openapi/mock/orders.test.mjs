/** What the mock answers is about the order that was asked for. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { example, here, startMock } from './testing/mock-process.mjs';

const others = { currency: 'USD', amount: '2500', description: 'Three boxes', var1: 'mine' };
const request = (name, members) => ({ ...example('createOrder', name, 'request'), ...others, ...members });

let mock;
before(async () => (mock = await startMock()));
after(() => mock.stop());

test('a direct answer tells of the order that was sent, in canonical form', async () => {
  const { data } = await create(request('pay-after-delivery-direct', { order_id: 'direct-1' }));
  const shown = example('createOrder', 'pay-after-delivery-direct', 'response').data;
  const own = { currency: 'USD', amount: 2500, description: 'Three boxes' };
  const [payment] = shown.payment_methods;
  const payment_methods = [{ ...payment, ...own }];
  assert.deepEqual(data, { ...shown, ...own, order_id: 'direct-1', var1: 'mine', payment_methods });
});

test('a redirect answer has the order id, and nothing that it had not', async () => {
  const { data } = await create(request('alipay-redirect', { order_id: 'redirect-1' }));
  assert.deepEqual(data, { ...example('createOrder', 'alipay-redirect', 'response').data, order_id: 'redirect-1' });
});

test('costs are the example\'s, whatever the amount is', async () => {
  const { data } = await create(request('alipay-direct', { order_id: 'costs-1', amount: 1 }));
  assert.deepEqual(data.costs, example('createOrder', 'alipay-direct', 'response').data.costs);
});

test('what the request leaves out, the answer does not have from elsewhere', async () => {
  const { var1, ...order } = request('pay-after-delivery-direct', { order_id: 'without-1' });
  assert.ok(var1);
  assert.equal('var1' in (await create(order)).data, false);
  assert.equal('var1' in (await get('without-1')), false);
});

const LATER = { 'alipay-redirect': 'alipay-completed', 'pay-after-delivery-direct': 'pay-after-delivery-completed' };

for (const [name, found] of Object.entries(LATER)) {
  test(`an order that was created by ${name} is found later`, async () => {
    await create(request(name, { order_id: `later/${name}` }));
    const order = await get(encodeURIComponent(`later/${name}`));
    const { payment_details: { type }, status } = example('getOrder', found, 'response').data;
    assert.deepEqual([order.order_id, order.amount, order.currency], [`later/${name}`, 2500, 'USD']);
    assert.deepEqual([order.payment_details.type, order.status], [type, status]);
  });
}

test('an order of a payment method without an example is found later, as one of that', async () => {
  const document = JSON.parse(readFileSync(here('../../target/editions/mock.json')));
  for (const [path, method] of [['/orders', 'post'], ['/orders/{order_id}', 'get']]) {
    const { examples } = document.paths[path][method].responses[200].content['application/json'];
    delete examples['alipay-direct'];
    delete examples['alipay-completed'];
  }
  const specification = join(mkdtempSync(join(tmpdir(), 'mock-')), 'specification.json');
  writeFileSync(specification, JSON.stringify(document));
  const other = await startMock(specification);
  await other.ask('post', '/orders', request('alipay-redirect', { order_id: 'without-an-example' }));
  const { data } = succeeded(await other.ask('get', '/orders/without-an-example'));
  assert.deepEqual([data.order_id, data.amount], ['without-an-example', 2500]);
  assert.deepEqual([data.payment_details, data.payment_methods[0].type], [{ type: 'ALIPAY' }, 'ALIPAY']);
  other.stop();
  rmSync(dirname(specification), { recursive: true });
});

test('of two orders with one id the last counts', async () => {
  await create(request('alipay-redirect', { order_id: 'twice', amount: 1 }));
  await create(request('pay-after-delivery-redirect', { order_id: 'twice', amount: 2 }));
  const order = await get('twice');
  assert.deepEqual([order.amount, order.payment_details.type], [2, 'PAYAFTER']);
});

test('the last thousand are kept', async () => {
  await create(request('alipay-redirect', { order_id: 'first', amount: 1 }));
  for (let i = 0; i < 1000; i++) {
    await create(request('alipay-redirect', { order_id: `kept-${i}`, amount: 7 }));
  }
  assert.notEqual((await get('first')).amount, 1);
  assert.equal((await get('kept-0')).amount, 7);
});

test('an order that nobody has created is the example with that id, or one with that id', async () => {
  const paid = example('getOrder', 'pay-after-delivery-refunded', 'response').data;
  assert.deepEqual(await get(paid.order_id), paid);
  const first = example('getOrder', 'pay-after-delivery-completed', 'response').data;
  assert.deepEqual(await get('nobodys'), { ...first, order_id: 'nobodys' });
});

for (const status of ['declined', 'no_status_of_today']) {
  test(`the description status:${status} shows the status`, async () => {
    const { data } = await create(request('alipay-direct', { order_id: status, description: `status:${status}` }));
    assert.deepEqual([data.status, data.payment_methods[0].status], [status, status]);
    assert.equal((await get(status)).status, status);
  });
}

test('an order that was refused is not there later', async () => {
  const order = request('alipay-redirect', { order_id: 'refused', amount: 3 });
  await mock.ask('post', '/orders', order, { prefer: 'code=404, example=order-id-in-use' });
  await mock.ask('post', '/orders', { ...order, customer: undefined });
  assert.notEqual((await get('refused')).amount, 3);
});

test('what is preferred is answered as it is, as the answer about the order that was asked for', async () => {
  await create(request('alipay-direct', { order_id: 'preferred' }));
  const prefer = 'example=pay-after-delivery-refunded';
  const preferred = await mock.ask('get', '/orders/preferred', undefined, { prefer });
  const { data, ...envelope } = example('getOrder', 'pay-after-delivery-refunded', 'response');
  assert.deepEqual(preferred.body, { ...envelope, data: { ...data, order_id: 'preferred' } });
});

test('changes of an order answer its id', async () => {
  const shipped = { status: 'shipped', partial_shipment_amount: 1 };
  assert.equal((await mock.ask('patch', '/orders/a%2Cb', shipped)).body.data.order_id, 'a,b');
  const captured = { new_order_status: 'completed' };
  assert.equal((await mock.ask('post', '/orders/c-1/capture', captured)).body.data.order_id, 'c-1');
  const part = { ...captured, new_order_id: 'c-1-part' };
  assert.equal((await mock.ask('post', '/orders/c-1/capture', part)).body.data.order_id, 'c-1-part');
});

async function create(order) {
  return succeeded(await mock.ask('post', '/orders', order));
}

async function get(id) {
  return succeeded(await mock.ask('get', `/orders/${id}`)).data;
}

/** Prism validates the answer as it goes out. */
function succeeded({ status, headers, body }) {
  assert.deepEqual([status, headers.get('sl-violations')], [200, null], JSON.stringify(body));
  return body;
}
