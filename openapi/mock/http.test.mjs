/** Whatever comes over the wire is answered, in a sentence, and the mock goes on. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { example, startMock } from './testing/mock-process.mjs';
import { answers, send } from './testing/raw.mjs';

const order = example('createOrder', 'alipay-redirect', 'request');

let mock;
before(async () => (mock = await startMock()));
after(() => mock.stop());

const LAST = 'Connection: close\r\n';
const COMMON = 'HTTP/1.1\r\nHost: mock\r\napi_key: any\r\n';
const get = (target, headers = LAST) => `GET ${target} ${COMMON}${headers}\r\n`;
const post = (body, type = 'application/json', headers = LAST) => Buffer.concat([
  Buffer.from(`POST /orders ${COMMON}${type && `Content-Type: ${type}\r\n`}${headers}`),
  Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`),
  Buffer.from(body),
]);
const chunked = (chunks, method = 'POST', target = '/orders') =>
  `${method} ${target} ${COMMON}${LAST}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}`;
const nested = (depth) => '['.repeat(depth) + ']'.repeat(depth);

const REFUSED = [
  ['a lonely %', get('/orders/%'), 400],
  ['bytes that are no UTF-8 in the path', get('/orders/%ff'), 400],
  ['half a character in the path', get('/orders/%ED%A0%80'), 400],
  ['a target that is no path', get('http://['), 400],
  ['no target of a resource', `OPTIONS * ${COMMON}${LAST}\r\n`, 400],
  ['two slashes', get('//'), 404],
  ['a NUL in the path', get('/orders/\0'), 400],
  ['a NUL in a header', get('/orders/1', `${LAST}X: \0\r\n`), 400],
  ['no Host', get('/orders/1').replace('Host: mock\r\n', ''), 400],
  ['an unknown method', get('/orders/1').replace('GET', 'BREW'), 400],
  ['a method that the path has not', get('/orders/1').replace('GET', 'PROPFIND'), 405],
  ['CONNECT', 'CONNECT mock:80 HTTP/1.1\r\nHost: mock\r\n\r\n', 405],
  ['an expectation', get('/orders/1', `${LAST}Expect: tea\r\n`), 417],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['TLS', Buffer.from([22, 3, 1, 2, 0, 1, 0, 1]), 400],
  ['huge headers', get('/orders/1', `${LAST}X: ${'x'.repeat(100_000)}\r\n`), 431],
  ['an Accept header of no media types', get('/orders/1', `${LAST}Accept: garbage\r\n`), 406],
  ['an Accept header of other media types', get('/orders/1', `${LAST}Accept: text/html\r\n`), 406],
  ['a Content-Type that is none', get('/orders/1', `${LAST}Content-Type: garbage\r\n`), 415],
  ['a body of a Content-Type that is none', post('{}', 'garbage'), 415],
  ['a body of another Content-Type', post('{}', 'text/plain'), 415],
  ['a body of another charset', post('{}', 'application/json; charset=utf-16'), 415],
  ['a body without a Content-Type', post('{}', ''), 415],
  ['a body where none belongs', chunked('2\r\n{}\r\n0\r\n\r\n', 'GET', '/orders/1'), 415],
  ['a body that is no JSON', post('{'), 400],
  ['a NUL in the body', post('{"type": "\0"}'), 400],
  ['a body that is no UTF-8', post(Buffer.from('{"type": "é"}', 'latin1')), 400],
  ['a body nested 10,000 deep', post(nested(10_000)), 400],
  ['a member nested 10,000 deep', post(`{"type": ${nested(10_000)}}`), 400],
  ['a body that is null', post('null'), 422],
  ['no body', post(''), 422],
  ['chunks that are broken', chunked('what?\r\n{}\r\n0\r\n\r\n'), 400],
  ['two lengths', post('{}').toString().replace('\r\n', '\r\nTransfer-Encoding: chunked\r\n'), 400],
  ['no key', get('/orders/1').replace(/api_key.*\r\n/, ''), 401],
  ['a Bearer token that is none', get('/orders/1').replace('api_key: any', 'Authorization: Bearer'), 401],
  ['a key of another kind', get('/orders/1').replace('api_key: any', 'Authorization: Basic any'), 401],
];

for (const [name, request, expected] of REFUSED) {
  test(`${name}: ${expected}`, async () => {
    const [answer, ...others] = answers(await send(mock.url, request));
    assert.equal(answer.status, expected);
    assert.deepEqual(others, []);
    const { title, error_info } = JSON.parse(answer.body);
    assert.match(title ?? error_info, /\w+ \w+/);
    assert.doesNotMatch(answer.body, /\n {4}at /);
  });
}

const ANSWERED = [
  ['HTTP/1.0 without a Host', 'GET /orders/1 HTTP/1.0\r\napi_key: any\r\n\r\n'],
  ['media ranges of which one is none', get('/orders/1', `${LAST}Accept: text/html, *; q=.2, */*; q=.2\r\n`)],
  ['a target with the server in it', get('http://mock/orders/1')],
  ['an upgrade', get('/orders/1', 'Connection: close, Upgrade\r\nUpgrade: websocket\r\n')],
  ['chunks', chunked(`${JSON.stringify(order).length.toString(16)}\r\n${JSON.stringify(order)}\r\n0\r\n\r\n`)],
  ['preferences that are not ours', get('/orders/1', `${LAST}Prefer: respond-async, ;=\r\n`)],
  ['unknown members of the query', get('/orders/1?locale=nl&__server=elsewhere&__proto__=1&%zz')],
  ['unknown members of a query with a contract', get('/transactions?limit=5&locale=nl&locale=de')],
  ['the path of the API', get('/v1/json/orders/1')],
  ['a Bearer token', get('/v1/json/orders/1').replace('api_key:', 'Authorization: Bearer')],
];

for (const [name, request] of ANSWERED) {
  test(`${name}: 200`, async () => {
    const [{ status, body }] = answers(await send(mock.url, request));
    assert.equal(status, 200, body);
  });
}

test('a query that breaks the contract is refused', async () => {
  assert.equal((await mock.ask('get', '/transactions?limit=many')).status, 422);
});

test('requests in one go are answered in their order, up to the one that is none', async () => {
  const nothing = post('null', 'application/json', '');
  const requests = [nothing, get('/orders/1', ''), get('/orders/%', ''), 'GARBAGE\r\n\r\n'];
  assert.deepEqual(answers(await send(mock.url, requests.join(''))).map(({ status }) => status), [422, 200, 400, 400]);
});

test('who hangs up is not waited for', async () => {
  await send(mock.url, post(JSON.stringify(order)).subarray(0, -5), { hangUp: true });
  await send(mock.url, post(JSON.stringify(order)), { hangUp: true });
  assert.equal((await mock.ask('get', '/orders/1')).status, 200);
});

test('pages of other origins may ask', async () => {
  const headers = { origin: 'https://shop.example.com', 'access-control-request-method': 'POST' };
  const { status, headers: allowed } = await fetch(`${mock.url}/orders`, { method: 'OPTIONS', headers });
  assert.deepEqual([status, allowed.get('access-control-allow-origin')], [204, headers.origin]);
  assert.match(allowed.get('access-control-allow-methods'), /POST/);
});

test('a receiver of notifications that answers nonsense ends nothing', async () => {
  const receiver = createServer((request, response) => response.setHeader('content-type', 'garbage').end('?'));
  receiver.listen(0);
  await once(receiver, 'listening');
  const notification_url = `http://127.0.0.1:${receiver.address().port}/shop?secret=s3cret`;
  const received = once(receiver, 'request');
  await mock.ask('post', '/orders', { ...order, payment_options: { ...order.payment_options, notification_url } });
  await received;
  receiver.close();
  assert.equal((await mock.ask('get', '/orders/1')).status, 200);
  assert.doesNotMatch(mock.log, /s3cret/);
});

test('the log has a line for each request, without keys, queries, bodies and what is secret of a path', async () => {
  const person = { ...order.customer, first_name: 'Henriëtte', locale: 'Dutch' };
  const before = mock.log.length;
  await mock.ask('get', '/orders/1?token=s3cret', undefined, { api_key: 's3cret' });
  await mock.ask('post', '/orders', { ...order, customer: person }, { api_key: 's3cret' });
  await send(mock.url, post('{"first_name": "Henriëtte"'));
  await mock.ask('delete', '/v1/json/recurring/Henri%C3%ABtte/remove/s3cret');
  const lines = () => mock.log.slice(before).split('\n').filter((line) => /^(GET|POST|DELETE) /.test(line));
  for (let tries = 0; lines().length < 4 && tries < 6000; tries++) {
    await setTimeout(10); // it comes by another way than the answers
  }
  assert.deepEqual(lines(), [
    'GET /orders/1 200 pay-after-delivery-completed',
    'POST /orders 422 Request body property customer.locale must match pattern "^[a-z]{2}_[A-Z]{2}$"',
    'POST /orders 400 The body is no JSON',
    'DELETE /v1/json/recurring/*/remove/* 200 removed',
  ]);
});
