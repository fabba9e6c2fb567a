import { examplesOf, mostSimilar } from './examples.mjs';
import { membersOfOrder } from './own-members.mjs';
import { parameter } from './path.mjs';

const MOST = 1000;

/** The orders that were created last, for those who ask for them later. */
export class CreatedOrders {
  #orders = new Map();
  #fullOrders;

  constructor(operations) {
    // what asking for an order answers is looked through first: what creating one answers is less far on
    this.#fullOrders = ['getOrder', 'createOrder'].map((id) =>
      examplesOf(operations.find(({ iid }) => iid === id)).filter(({ value }) => value.data.payment_details));
  }

  add(body) {
    const members = membersOfOrder(body);
    this.#orders.delete(members.order_id); // a Map keeps the place of what it had before
    this.#orders.set(members.order_id, { gateway: body.gateway, members });
    if (this.#orders.size > MOST) {
      this.#orders.delete(this.#orders.keys().next().value);
    }
  }

  /** The order that is asked for: the example of its payment method, and what the request said of it. */
  find({ iid, path }, { url }) {
    const order = iid === 'getOrder' && this.#orders.get(parameter('order_id', path, url.path));
    return order ? { ...order, example: this.#exampleOf(order) } : undefined;
  }

  #exampleOf({ gateway, members }) {
    return this.#fullOrders
      .map((examples) => examples.filter(({ value }) => value.data.payment_details.type === gateway))
      .map((examples) => mostSimilar(examples, members, ({ value }) => value.data))
      .find(Boolean);
  }
}
