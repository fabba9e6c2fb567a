import { CreatedOrders } from './created-orders.mjs';
import { fittingExamples } from './fitting-example.mjs';
import { membersOf, paidWith, withMembers } from './own-members.mjs';

/**
 * Makes answers belong to the request: the example that fits, telling of the order that was asked for. Who prefers a
 * certain answer gets it as it is, save for what every answer has to repeat, and so does who sends the very request of
 * an example; what is not valid is Prism's to refuse.
 */
export function answering(operations) {
  const fit = fittingExamples(operations);
  const created = new CreatedOrders(operations);

  return (call) => {
    const { resource, config, input } = call;
    const asked = { ...input.data, body: input.data.body ?? {} }; // where a body is optional, there may be none
    if (input.validations.length) {
      return { call, complete: (answer) => answer };
    }
    const isPreferred = config.code || config.exampleKey;
    const { exampleKey, isExample } = isPreferred ? {} : fit(resource, asked);
    const order = created.find(resource, asked);
    return {
      call: exampleKey ? { ...call, config: { ...config, exampleKey } } : call,
      complete: (answer) => {
        if (resource.iid === 'createOrder' && answer.statusCode === 200) {
          created.add(asked.body);
        }
        if (isExample) {
          return answer;
        }
        const found = order && !isPreferred ? shown(order, answer) : answer;
        const members = order?.members ?? membersOf(resource, asked);
        return { ...found, body: withMembers(found.body, isPreferred ? echoed(resource, members) : members) };
      },
    };
  };
}

/** What the contract says that the answer repeats: another order's would be no answer. */
function echoed({ extensions: { 'x-echo': echo } }, members) {
  return echo in members ? { [echo]: members[echo] } : {};
}

/** The order's own example; where there is none, the answer as if it was paid with the order's payment method. */
function shown({ example, gateway }, answer) {
  if (example) {
    return { ...answer, example: example.key, body: example.value };
  }
  return gateway ? { ...answer, body: paidWith(answer.body, gateway) } : answer;
}
