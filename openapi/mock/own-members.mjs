import { parameter } from './path.mjs';

const STATUS = /^status:(\w+)$/;

/** What the answer to a request repeats of it. */
export function membersOf({ iid, path }, { url, body }) {
  if (iid === 'createOrder') {
    return membersOfOrder(body);
  }
  const orderId = body?.new_order_id ?? parameter('order_id', path, url.path);
  return orderId === undefined ? {} : { order_id: orderId };
}

/** What all answers about an order repeat of the request. The description `status:declined` asks for a declined one. */
export function membersOfOrder({ order_id, amount, currency, description, var1, var2, var3 }) {
  const [, status] = STATUS.exec(description) ?? [];
  return { order_id, amount, currency, description, var1, var2, var3, ...(status && { status }) };
}

/**
 * An example's answer with these members in place of its own. Only where it has them, and in the type that they have
 * there; a means of payment is changed where it repeats the order. What is undefined was left out of the request, and
 * is of the answer.
 */
export function withMembers(answer, members) {
  const { data } = answer;
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    return answer;
  }
  const own = replaced(data, members);
  if (data.payment_methods) {
    own.payment_methods = data.payment_methods.map((payment) => {
      const repeated = Object.entries(members).filter(([name]) => payment[name] === data[name]);
      return replaced(payment, Object.fromEntries(repeated));
    });
  }
  return { ...answer, data: own };
}

/** An order of another payment method, without what only that has. */
export function paidWith({ data, ...envelope }, gateway) {
  const payments = data.payment_methods?.map(({ amount, currency, description, status }) =>
    ({ amount, currency, description, status, type: gateway }));
  const own = { payment_details: { type: gateway }, ...(payments && { payment_methods: payments }) };
  return { ...envelope, data: { ...data, ...own } };
}

function replaced(object, members) {
  const own = ([name, value]) => [name, name in members ? like(value, members[name]) : value];
  return Object.fromEntries(Object.entries(object).map(own).filter(([, value]) => value !== undefined));
}

/** In the form that the example has it: an amount that came as text is a number. */
function like(value, given) {
  return given !== undefined && typeof value === 'number' ? Number(given) : given;
}
