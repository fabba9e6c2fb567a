import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import converter from 'openapi-to-postmanv2';

const convert = promisify(converter.convertV2.bind(converter));

/** Makes a collection of an edition, and holds every value that it shows against the examples there; gives the number of requests. */
export async function checkCollection(edition) {
  const data = readFileSync(edition, 'utf8');
  const { result, reason, output } = await convert({ type: 'string', data }, { parametersResolution: 'Example' });
  assert.ok(result, reason);
  const requests = leaves(output[0].data.item);
  const { paths, components } = JSON.parse(data);
  const at = (node) => (node.$ref ? at(node.$ref.split('/').slice(2).reduce((found, key) => found[key], components)) : node);
  const operations = Object.values(paths).flatMap(Object.values);
  assert.deepEqual(requests.map(({ name }) => name).sort(), operations.map(({ summary }) => summary).sort());

  for (const { summary, parameters = [], requestBody, responses } of operations) {
    const { request, response } = requests.find(({ name }) => name === summary);
    const shown = Object.fromEntries([...request.url.variable, ...request.url.query].map(({ key, value }) => [key, value]));
    const said = parameters.map(at).map(({ name, example }) => [name, String(example)]);
    assert.deepEqual(shown, Object.fromEntries(said), `${summary}: parameters`);
    const examples = (body) => Object.values(body?.content?.['application/json'].examples ?? {}).map((example) => at(example).value);
    const isOneOf = (raw, bodies, what) =>
      assert.ok(bodies.some((body) => isSame(JSON.parse(raw), body)), `${summary}: ${what} is no example of the contract: ${raw}`);
    if (requestBody) {
      isOneOf(request.body.raw, examples(requestBody), 'the request');
    }
    const answers = Object.values(responses).map(at).flatMap(examples);
    response.forEach(({ body, name }) => isOneOf(body, answers, name));
  }
  return requests.length;
}

function leaves(items) {
  return items.flatMap((each) => (each.item ? leaves(each.item) : each));
}

function isSame(one, other) {
  try {
    assert.deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
}
