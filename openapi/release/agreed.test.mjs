/** No constraint changes unseen: what other tests derive from the contract would change with it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { agreed, changes, complaint } from './agreed.mjs';
import { differences, folded } from './differences.mjs';
import { annotations, minimal } from './minimal.mjs';

const contract = JSON.parse(readFileSync(new URL('../target/editions/contract.json', import.meta.url)));
const released = minimal(contract);

/** Each change takes a look at the whole contract: to try all would grow with its square. */
const MOST = 600;

test('what has changed since the release was agreed on', () => {
  const told = complaint(changes(), agreed());
  assert.ok(!told, `\n${told}`);
});

test('any constraint that changes is told', () => {
  const all = [...constraints(contract.components), ...constraints(contract.paths)];
  assert.ok(all.length > 2_500, `only ${all.length} constraints`);
  const step = Math.ceil(all.length / MOST);
  for (const { parent, key } of all.filter((_, index) => index % step === 0)) {
    const value = parent[key];
    parent[key] = Array.isArray(value) && value.length ? [] : 'other';
    const told = differences(released, minimal(contract));
    parent[key] = value;
    assert.ok(told.length, `${key} of ${JSON.stringify(parent)}`);
  }
});

test('what stands beside the parts of an object is told too', () => {
  const later = structuredClone(contract);
  const order = Object.values(later.components.schemas).find(({ allOf }) => allOf);
  order.properties = { new_member: { type: 'string' } };
  assert.match(differences(released, minimal(later)).join(), /new_member\/type: "string"/);
});

test('the place is told, what was there and what is', () => {
  const later = structuredClone(released);
  const { AlipayDirectOrderRequest: order, NotificationMethod: method } = later.components.schemas;
  const { maxLength } = order.properties.order_id;
  order.properties.order_id.maxLength += 10;
  const required = order.required.pop();
  method.enum.reverse(); // no change
  method.enum.push('PUT');
  assert.deepEqual(differences(released, later), [
    '- #/components/schemas/AlipayDirectOrderRequest/properties/order_id/maxLength: ' + maxLength,
    '+ #/components/schemas/AlipayDirectOrderRequest/properties/order_id/maxLength: ' + (maxLength + 10),
    '- #/components/schemas/AlipayDirectOrderRequest/required: ' + JSON.stringify(required),
    '+ #/components/schemas/NotificationMethod/enum: "PUT"',
  ]);
});

test('what changes in a part is one line, however many orders it reaches', () => {
  const later = structuredClone(contract);
  const { OrderRequestBase: base } = later.components.schemas;
  base.properties.order_id.maxLength += 10;
  const told = folded(differences(released, minimal(later)), released);
  assert.equal(told.length, 2, told.join('\n'));
  assert.match(told[1], /^\+ #\/components\/schemas\/\*\/properties\/order_id\/maxLength: \d+ \(in \d+ schemas, \w+ for one\)$/);
});

test('what is new is not told: a payment method, an operation, a kind of key; but a new value of what there was is', () => {
  const later = structuredClone(released);
  const { schemas } = later.components;
  schemas.NewDirectOrderRequest = structuredClone(schemas.AlipayDirectOrderRequest);
  schemas.DirectOrderRequest.oneOf.push({ $ref: '#/components/schemas/NewDirectOrderRequest' });
  later.paths['/new'] = structuredClone(later.paths['/gateways']);
  later.components.securitySchemes.New = { type: 'http', scheme: 'basic' };
  assert.deepEqual(folded(differences(released, later), released), []);
  later.paths['/gateways'].get.parameters.push({ name: 'new', in: 'query' });
  schemas.NotificationMethod.enum.push('PUT');
  assert.equal(folded(differences(released, later), released).length, 3);
});

test('what was agreed on is to be so', () => {
  assert.equal(complaint(['- a: 1', '+ a: 2'], ['+ a: 2', '- a: 1']), '');
  assert.match(complaint(['- a: 1', '+ a: 2'], []), /not name it:\n- a: 1\n\+ a: 2\nUndo it, or raise/);
  assert.match(complaint([], ['+ a: 2']), /has not:\n\+ a: 2\nUndo it, or raise/);
});

/** Every value in the contract that is not for people only. */
function* constraints(node, isMap) {
  for (const [key, value] of Object.entries(node)) {
    const isSaidTwice = key === 'type' && value === 'object'; // an object of several parts has its type from each
    if (isMap || !annotations.includes(key) && !isSaidTwice) {
      yield { parent: node, key };
      if (value !== null && typeof value === 'object') {
        yield* constraints(value, ['properties', 'mapping'].includes(key));
      }
    }
  }
}
