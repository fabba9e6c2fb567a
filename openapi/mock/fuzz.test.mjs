/** A few thousand broken requests, the same in each run: each is refused in a sentence, and the mock goes on. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { example, startMock } from './testing/mock-process.mjs';
import { seeded } from './testing/random.mjs';
import { answers, send } from './testing/raw.mjs';

const CONNECTIONS = 16;
const order = JSON.stringify(example('createOrder', 'pay-after-delivery-direct', 'request'));
const random = seeded(20261120);

let mock;
before(async () => (mock = await startMock()));
after(() => mock.stop());

const HEAD = 'HTTP/1.1\r\nHost: mock\r\napi_key: any\r\nConnection: close\r\n';
const JSON_TYPE = 'Content-Type: application/json\r\n';
const get = (target, headers = '') => Buffer.from(`GET ${target} ${HEAD}${headers}\r\n`, 'latin1');
const post = (body, type = JSON_TYPE) =>
  Buffer.concat([Buffer.from(`POST /orders ${HEAD}${type}Content-Length: ${body.length}\r\n\r\n`), body]);

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const json = (value) => post(Buffer.from(JSON.stringify(value)));

const letters = (most) => Array.from({ length: 1 + random.below(most) }, () => random.pick(ALPHABET)).join('');
const at = (text, part) => {
  const place = random.below(text.length + 1);
  return Buffer.concat([text.subarray(0, place), part, text.subarray(place)]);
};

const BROKEN = {
  percent: () => get(`/orders/${letters(5)}%${random.pick(['%', 'g0', 'ff', 'C0%80', 'ED%A0%80'])}${letters(3)}`),
  path: () => get(`/${letters(9)}/${random.pick(['', '/', '//', '..', '%2F'])}${letters(9)}`),
  method: () => Buffer.from(`${letters(7)} /orders ${HEAD}\r\n`),
  version: () => Buffer.from(`GET /orders/1 HTTP/${random.pick(['', '9.9', 'x', '1.1.1'])}\r\n\r\n`),
  bytes: () => Buffer.concat([Buffer.from('?'), random.bytes(random.below(200)), Buffer.from('\r\n\r\n')]),
  header: () => get('/orders/1', `X-${letters(5)}: ${String.fromCharCode(random.below(9))}\r\n`),
  size: () => get(`/orders/${'x'.repeat(16_384 + random.below(60_000))}`),
  accept: () => get('/orders/1', `Accept: ${letters(20)}\r\n`),
  mediaType: () => {
    const mediaType = random.pick([letters(9), `${letters(5)}/${letters(5)}`, '/', ';']);
    return post(Buffer.from(order), `Content-Type: ${mediaType}\r\n`);
  },
  truncated: () => post(Buffer.from(order.slice(0, 1 + random.below(order.length - 2)))),
  encoding: () => post(at(Buffer.from(order), Buffer.from([0xc0 + random.below(64)]))),
  control: () => post(at(Buffer.from(order), Buffer.from([random.below(9)]))),
  nesting: () => post(Buffer.from(random.pick(['[', '{"a":']).repeat(1_001 + random.below(20_000)))),
  nested: () => {
    const depth = 1_001 + random.below(20_000);
    return post(Buffer.from(`{"x": ${'['.repeat(depth)}${']'.repeat(depth)}, ${order.slice(1)}`));
  },
  value: () => json(random.pick([null, true, false, 0, '', 'text', [], [[]], {}, { type: {} }])),
  member: () => {
    const body = JSON.parse(order);
    body[random.pick(['type', 'gateway', 'order_id', 'currency', 'amount', 'description', 'customer'])]
      = random.pick([null, {}, [], -1, false, { toString: 1 }, 1e308]);
    return json(body);
  },
  chunk: () => {
    const size = random.pick(['z', '-1', '5g', '']);
    return Buffer.from(`POST /orders ${HEAD}${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\n${size}\r\n${order}`);
  },
  lengths: () => {
    const length = random.pick(['-1', 'x', '1, 2', '1e3', '5\r\nContent-Length: 6']);
    return Buffer.from(`POST /orders ${HEAD}Content-Length: ${length}\r\n\r\n`);
  },
  key: () => {
    const key = `Authorization: ${letters(9)} ${letters(9)}`;
    return Buffer.from(`GET /orders/1 ${HEAD.replace('api_key: any', key)}\r\n`);
  },
  prefer: () => get('/orders/1', `Prefer: code=${letters(3)}\r\n`),
};

test('broken requests are refused in a sentence', async () => {
  await eachOf(2_500, async () => {
    const kind = random.pick(Object.keys(BROKEN));
    const request = BROKEN[kind]();
    const [answer, ...others] = answers(await send(mock.url, request));
    const what = `${kind}: ${request.toString('latin1').slice(0, 300)}`;
    assert.ok(answer?.status >= 400 && answer.status < 500, `${answer?.status} for ${what}`);
    assert.deepEqual(others, [], what);
    const { title, error_info, detail } = JSON.parse(answer.body);
    assert.match(title ?? error_info, /\w+ \w+/, what);
    assert.doesNotMatch(detail ?? '', /\n {4}at /, what);
  });
});

test('what cannot be made a text does no harm, wherever it stands', async () => {
  for (const path of places(JSON.parse(order))) {
    for (const value of [{ toString: 1 }, [{ toString: 1 }]]) {
      const body = JSON.parse(order);
      const parent = path.slice(0, -1).reduce((node, name) => node[name], body);
      parent[path.at(-1)] = value;
      const [{ status }] = answers(await send(mock.url, json(body)));
      assert.ok(status < 500, `${status} for ${JSON.stringify(value)} at ${path.join('/')}`);
    }
  }
});

test('requests with a byte changed, or cut off, do no harm', async () => {
  await eachOf(1_000, async () => {
    const list = get('/transactions?limit=5', 'Prefer: example=last-page\r\n');
    const changed = random.pick([post(Buffer.from(order)), list]);
    changed[random.below(changed.length)] = random.below(256);
    const hangUp = random.below(4) === 0;
    const sent = hangUp ? changed.subarray(0, random.below(changed.length)) : changed;
    const text = await send(mock.url, sent, { hangUp, patience: 200 }); // for what is no whole request any more
    for (const { status } of answers(text)) {
      assert.ok(status >= 200 && status < 500, `${status} for ${changed.toString('latin1')}`);
    }
  });
});

test('after all that it answers as before', async () => {
  assert.ok(mock.isRunning());
  const { status, body } = await mock.ask('post', '/orders', JSON.parse(order));
  assert.deepEqual([status, body], [200, example('createOrder', 'pay-after-delivery-direct', 'response')]);
  assert.doesNotMatch(mock.log, /\n {4}at | 500 /);
});

/** The way to each part of a value. */
function places(value, path = []) {
  const parts = value !== null && typeof value === 'object' ? Object.keys(value) : [];
  return parts.flatMap((name) => [[...path, name], ...places(value[name], [...path, name])]);
}

async function eachOf(number, one) {
  let left = number;
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    for (; left > 0;) {
      left--;
      await one();
    }
  }));
}
