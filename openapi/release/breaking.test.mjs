/** Each change to the contract alone is rated as it should be. All are made at once, as the comparison takes its time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breaking } from './breaking.mjs';
import { current, refusal } from './check.mjs';

const contract = current();
const { schemas: now } = contract.components;
const name = (schema) => ({ $ref: `#/components/schemas/${schema}` });

/** A change, and how the refusal tells it. */
const breaks = {
  'a branch of a union removed': [
    ({ schemas }) => schemas.DirectOrderRequest.oneOf.pop(),
    new RegExp(`\`oneOf\` subschema of \`direct\` was removed\\. ${now.DirectOrderRequest.oneOf.at(-1).$ref} `),
  ],
  'a branch of a union without tags removed': [
    ({ schemas }) => schemas.UpdateOrderRequest.oneOf.pop(),
    /`oneOf` subschema of `UpdateOrderRequest` was removed\. .*ExtendExpirationRequest/,
  ],
  'a form on the wire removed': [
    ({ schemas }) => schemas.AlipayDirectOrderRequest.properties.amount.anyOf.pop(),
    /`anyOf` subschema of `amount` was removed/,
  ],
  'a branch gains a required member': [
    ({ schemas }) => schemas.AlipayDirectOrderRequest.required.push('items'),
    /required: `items`\. .*AlipayDirectOrderRequest/,
  ],
  'a required member that was not there': [
    ({ schemas }) => {
      schemas.CaptureRequest.properties.receipt = { type: 'string' };
      schemas.CaptureRequest.required.push('receipt');
    },
    /required: `receipt`\. .*CaptureRequest/,
  ],
  'an enum of requests shrinks': [
    ({ schemas }) => schemas.NotificationMethod.enum.pop(),
    /Enum of `notification_method` lost values: 'GET'/,
  ],
  'a closed enum of responses grows': [
    ({ schemas }) => schemas.CreateOrderResponse.properties.success.enum.push(false),
    /Enum of `success` gained values: 'false'/,
  ],
  'the type of a request member changes': [
    ({ schemas }) => (schemas.Customer.properties.first_name.type = 'integer'),
    /Type of `first_name` .* from 'string' to 'integer'/,
  ],
  'the type of a response member changes': [
    ({ schemas }) => (schemas.RedirectOrder.properties.session_id.type = 'integer'),
    /Type of `session_id` .* to 'integer | null'/,
  ],
  'a response member can be null': [
    ({ schemas }) => (schemas.RedirectOrder.properties.payment_url.nullable = true),
    /Type of `payment_url` widened/,
  ],
  'a maxLength is tightened': [
    ({ schemas }) => (schemas.AlipayDirectOrderRequest.properties.order_id.maxLength = 35),
    /`maxLength` of `order_id` changed from .* to '35'/,
  ],
  'a maximum is tightened': [
    ({ schemas }) => (schemas.RefundByAmountRequest.properties.amount.anyOf[0].maximum = 9),
    /Upper bound .* to '<= 9'/,
  ],
  'a minimum is tightened': [
    ({ schemas }) => (schemas.HoldOrderRequest.properties.duration.minimum = 61),
    /Lower bound .* to '>= 61'/,
  ],
  'a pattern is added': [
    ({ schemas }) => (schemas.CancelOrderRequest.properties.reason.pattern = '^a'),
    /`pattern` of `reason` was set to '\^a'/,
  ],
  'a pattern is changed': [
    ({ schemas }) => (schemas.AlipayRedirectOrderRequest.properties.currency.pattern = '^[A-Z]{2}$'),
    /`pattern` of `currency` changed/,
  ],
  'an object is closed': [
    ({ schemas }) => (schemas.Delivery.additionalProperties = false),
    /`additionalProperties` of `delivery` was set to 'false'/,
  ],
  'a response member becomes optional': [
    ({ schemas }) => schemas.RedirectOrder.required.splice(schemas.RedirectOrder.required.indexOf('payment_url'), 1),
    /`RedirectOrder` are no longer required: `payment_url`/,
  ],
  'a response member is removed': [
    ({ schemas }) => delete schemas.Gateway.properties.description,
    /Property `description` of `Gateway` was removed/,
  ],
  'a request member is removed': [
    ({ schemas }) => delete schemas.Customer.properties.phone,
    /Property `phone` is no longer named/,
  ],
  'a union of responses gains a branch': [
    ({ schemas }) => schemas.CreatedOrder.oneOf.push(name('Refund')),
    /`oneOf` subschema .* added/,
  ],
  'an operation is removed': [
    ({ paths }) => delete paths['/orders/{order_id}'].get,
    /Operation `GET \/orders\/{order_id}` was removed/,
  ],
  'a path is removed': [
    ({ paths }) => delete paths['/capture/{order_id}'],
    /Path `\/capture\/{order_id}` was removed/,
  ],
  'a parameter is removed': [
    ({ paths }) => paths['/transactions'].get.parameters.pop(),
    /`query` query parameter was removed/,
  ],
  'a parameter becomes required': [
    ({ paths }) => (paths['/gateways'].get.parameters[0].required = true),
    /`query` query parameter .* required/,
  ],
  'a response is removed': [
    ({ paths }) => delete paths['/orders/{order_id}/refunds'].post.responses['200'],
    /Response `200` was removed/,
  ],
};

const fits = {
  'a new optional member of a request': ({ schemas }) => (schemas.Customer.properties.nickname = { type: 'string' }),
  'a new optional member of a response': ({ schemas }) => (schemas.Order.properties.receipt = { type: 'string' }),
  'a new branch': ({ schemas }) => {
    schemas.NewDirectOrderRequest = structuredClone(now.AlipayDirectOrderRequest);
    schemas.NewDirectOrderRequest.properties.gateway.enum = ['NEW'];
    schemas.DirectOrderRequest.oneOf.unshift(name('NewDirectOrderRequest'));
  },
  'a new branch of a union with a discriminator': ({ schemas }) => {
    schemas.NewLinkOrderRequest = structuredClone(now.PaymentLinkOrderRequest);
    schemas.NewLinkOrderRequest.properties.type.enum = ['new'];
    schemas.OrderRequest.oneOf.unshift(name('NewLinkOrderRequest'));
    schemas.OrderRequest.discriminator.mapping.new = name('NewLinkOrderRequest').$ref;
  },
  'a new operation': ({ paths }) => (paths['/new'] = structuredClone(contract.paths['/gateways'])),
  'a longer maxLength of a request': ({ schemas }) => (schemas.AlipayDirectOrderRequest.properties.order_id.maxLength = 60),
  'a wider range of a request': ({ schemas }) => (schemas.HoldOrderRequest.properties.duration.minimum = 0),
  'a new value of an enum of requests': ({ schemas }) => schemas.NotificationMethod.enum.push('PUT'),
  'a response member becomes required': ({ schemas }) => schemas.RedirectOrder.required.push('session_id'),
  'a request member becomes optional': ({ schemas }) => schemas.AlipayRedirectOrderRequest.required.pop(),
};

function changed(changes) {
  const later = structuredClone(contract);
  changes.forEach((change) => change({ schemas: later.components.schemas, paths: later.paths }));
  return later;
}

test('what breaks is told', async (context) => {
  const told = breaking(contract, changed(Object.values(breaks).map(([change]) => change)));
  for (const [what, [, message]] of Object.entries(breaks)) {
    await context.test(what, () => assert.ok(told.some((line) => message.test(line)), `not told by\n${told.join('\n')}`));
  }
  await context.test('and nothing else', () => assert.equal(told.length, Object.keys(breaks).length, told.join('\n')));
});

test('what fits is not told', () => {
  assert.deepEqual(breaking(contract, changed(Object.values(fits))), []);
});

test('what breaks asks for a version that says so', () => {
  const versions = [
    ['0.1.0', '0.1.9', '0.2.0'], ['1.2.3', '1.9.0', '2.0.0'],
    ['0.1.0', '0.2.0'], ['0.1.0', '0.3.1'], ['0.9.0', '1.0.0'], ['1.2.3', '2.0.0'],
  ];
  for (const [earlier, later, wanted] of versions) {
    const before = { ...contract, info: { ...contract.info, version: earlier } };
    const after = changed([breaks['a path is removed'][0]]);
    after.info.version = later;
    const complaint = refusal(before, after);
    if (wanted) {
      assert.match(complaint, new RegExp(`Path .* was removed[^]*raise the version to ${wanted}\\.$`));
    } else {
      assert.equal(complaint, undefined);
    }
  }
});
