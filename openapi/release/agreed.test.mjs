/** No constraint changes unseen: what other tests derive from the contract would change with it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { agreed, changes, complaint } from './agreed.mjs';
import { differences, folded } from './differences.mjs';
import { annotations, minimal } from './minimal.mjs';

const contract = JSON.parse(readFileSync(new URL('../target/editions/contract.json', import.meta.url)));
const released = minimal(contract);

test('what has changed since the release was agreed on', () => {
  const told = complaint(changes(), agreed());
  assert.ok(!told, `\n${told}`);
});

test('any constraint that changes is told', () => {
  let tried = 0;
  for (const piece of pieces(contract)) {
    const before = minimal(piece.contract);
    for (const { parent, key } of constraints(piece.changed)) {
      const value = parent[key];
      parent[key] = Array.isArray(value) && value.length ? [] : 'other';
      const told = differences(before, minimal(piece.contract));
      parent[key] = value;
      assert.ok(told.length, `${key} of ${JSON.stringify(parent)}`);
      tried++;
    }
  }
  assert.ok(tried > 5_000, `only ${tried} constraints`);
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

/**
 * A contract for each component and each path, so that trying all changes does not grow with the square of the methods. What is a part
 * of others is in it only as they have it.
 */
function* pieces({ components: { schemas, ...others }, paths }) {
  const parts = (name) => (schemas[name].allOf ?? []).flatMap(({ $ref }) => $ref?.split('/').at(-1) ?? []);
  for (const [name, changed] of Object.entries(schemas)) {
    const users = Object.keys(schemas).filter((user) => parts(user).includes(name));
    const all = users.length ? users : [name];
    const names = [...all, ...all.flatMap(parts)];
    yield { contract: { components: { schemas: Object.fromEntries(names.map((each) => [each, schemas[each]])) } }, changed };
  }
  const changed = { schemas: {}, ...others };
  yield { contract: { components: changed }, changed };
  for (const [path, changed] of Object.entries(paths)) {
    yield { contract: { components: { schemas: {} }, paths: { [path]: changed } }, changed };
  }
}

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
