import { leavesBelow, membersOf, placeOf } from './places.mjs';

/** What an answer repeats of a request. */
const repeated = ['order_id', 'currency', 'amount'];

/** The example of an answer belongs to the request of the same name: it has its order, and is what that kind is answered with. */
export default () => ({
  Operation({ requestBody, responses }, context) {
    const asked = bodyOf(requestBody, context);
    const answered = bodyOf(responses['200'], context);
    for (const [name, answer] of Object.entries(answered?.examples ?? {})) {
      const request = valueOf(asked?.examples?.[name], context);
      if (!request) {
        continue;
      }
      const report = (message) => context.report({
        message: `The answer \`${name}\` does not belong to its request: ${message}.`,
        location: context.location.child(['responses', '200', 'content', 'application/json', 'examples', name]),
      });
      const { data } = valueOf(answer, context);
      if (typeof data !== 'object') {
        continue;
      }
      for (const member of repeated.filter((member) => member in data && member in request && data[member] !== request[member])) {
        report(`\`${member}\` is ${JSON.stringify(data[member])}, and was ${JSON.stringify(request[member])}`);
      }
      const fault = kindFault(request, data, asked.schema, answered.schema, context);
      if (fault) {
        report(fault);
      }
    }
  },
});

function kindFault(request, data, asked, answered, context) {
  const leaf = leavesBelow(placeOf(asked, context), context).find(({ tags, ...leaf }) => tags.length && isMeant(leaf, tags, request, context));
  const envelope = placeOf(answered, context);
  const choice = placeOf(envelope.node.properties?.data ?? {}, context, envelope.from);
  const answer = leaf && leavesBelow(choice, context).find(({ file }) => file === `${leaf.node['x-response']}.yaml`);
  if (!answer) {
    return undefined;
  }
  const { required, excluded } = membersOf(answer, context);
  const wrong = required.find((member) => !(member in data)) ?? excluded.find((member) => member in data);
  return wrong && `\`${leaf.file}\` is answered with ${leaf.node['x-response']}, and \`${wrong}\` makes it something else`;
}

function isMeant(leaf, tags, request, context) {
  const { properties, required } = membersOf(leaf, context);
  return tags.every((tag) => properties[tag]?.enum?.includes(request[tag] ?? '')) && required.every((member) => member in request);
}

function bodyOf(body, context) {
  return body && placeOf(body, context)?.node.content?.['application/json'];
}

function valueOf(example, context) {
  return example && placeOf(example, context)?.node.value;
}
