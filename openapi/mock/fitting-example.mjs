import { isDeepStrictEqual } from 'node:util';
import { examplesOf, jsonOf, mostSimilar } from './examples.mjs';
import { resolve } from './prism.mjs';
import { variantOf } from './variants.mjs';

/**
 * Prism answers its first example, whatever was asked. Where the corpus has an answer of the same name as a request,
 * the answer that fits is that of the most similar request: of the same variant of the union, with the most members in
 * common. Where nothing is sent, it is the answer that has the identifier in the path. Tells too whether the request
 * is that of the example.
 */
export function fittingExamples(operations) {
  const choices = new Map(operations.map((operation) =>
    [operation, operation.request?.body ? bySimilarRequest(operation) : byIdentifier(operation)]));
  return (operation, asked) => choices.get(operation)?.(asked) ?? {};
}

function byIdentifier(operation) {
  const [, name] = /\{(\w+)\}$/.exec(operation.path) ?? [];
  return ({ url }) => {
    const asked = decodeURIComponent(url.path.split('/').pop());
    const isAsked = ({ value }) => [value?.data?.[name], value?.data?.id].some((id) => String(id) === asked);
    return { exampleKey: examplesOf(operation).find(isAsked)?.key };
  };
}

function bySimilarRequest(operation) {
  const { schema, examples = [] } = jsonOf(operation.request.body) ?? {};
  const answered = new Set(examplesOf(operation).map(({ key }) => key));
  const pairs = examples.filter(({ key }) => answered.has(key));
  if (!pairs.length) {
    return undefined;
  }
  const variant = variantOf(resolve(schema, operation));
  const candidates = pairs.map((pair) => ({ ...pair, variant: variant(pair.value) }));
  return ({ body }) => {
    const meant = variant(body);
    const best = mostSimilar(candidates.filter((each) => each.variant === meant), body, ({ value }) => value);
    return { exampleKey: best?.key, isExample: isDeepStrictEqual(best?.value, body) };
  };
}
