/** What a shop does with an order, where the mock stands in the API's place: create it, ask for it, pay some back, find it in the books. */
import assert from 'node:assert/strict';
import createClient from 'openapi-fetch';
import type { paths } from '../target/openapi-fetch/generators.js';

const [url = ''] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl: `${url}/v1/json`, headers: { Authorization: 'Bearer any' } });
const order_id = 'lamp-2026-1';

const created = await client.POST('/orders', {
  body: { type: 'direct', gateway: 'IDEAL', order_id, currency: 'EUR', amount: 4990, description: 'A reading lamp' },
});
assert.equal(created.data?.data.order_id, order_id);
assert.equal(created.data.data.status, 'initialized');

const asked = await client.GET('/orders/{order_id}', { params: { path: { order_id } } });
assert.equal(asked.data?.data.amount, 4990);
assert.equal(asked.data.data.description, 'A reading lamp');

const refunded = await client.POST('/orders/{order_id}/refunds', {
  params: { path: { order_id } },
  body: { currency: 'EUR', amount: 990, description: 'A scratch' },
});
assert.equal(typeof refunded.data?.data.refund_id, 'number');

const listed = await client.GET('/transactions', { params: { query: { status: 'completed', limit: 10 } } });
assert.ok(listed.data?.data.length);

const unknown = await client.GET('/orders/{order_id}', { params: { path: { order_id } }, headers: { Prefer: 'code=404' } });
assert.equal(unknown.error?.success, false);
