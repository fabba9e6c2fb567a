import { compiler } from './compiler.mjs';

/**
 * Prism answers its first example, whatever was asked. Where the corpus has an answer of the same name as a request, the answer
 * that fits is that of the most similar request: of the same variant of the union, with the most members in common. Where nothing
 * is sent, it is the answer that has the identifier in the path. Who asks for a certain answer gets that one, and what is not
 * valid is Prism's to refuse.
 */
export function fittingExamples(operations) {
  const compile = compiler();
  const choices = new Map(operations.map((operation) => [operation, chooser(operation, compile)]));
  return (call) => {
    const { resource, config, input } = call;
    if (config.code || config.exampleKey || config.dynamic || input.validations.length) {
      return call;
    }
    const exampleKey = choices.get(resource)?.(input.data);
    return exampleKey ? { ...call, config: { ...config, exampleKey } } : call;
  };
}

function chooser(operation, compile) {
  const [asked, answered] = [operation.request?.body, operation.responses.find(({ code }) => code === '200')].map(
    (message) => message?.contents?.find(({ mediaType }) => mediaType === 'application/json'),
  );
  return asked ? bySimilarRequest(operation, asked, answered, compile) : byIdentifier(answered);
}

function byIdentifier(answered) {
  return ({ url }) => {
    const asked = url.path.split('/').pop();
    const isAsked = ({ value }) => [value?.data?.order_id, value?.data?.id].some((id) => id && encodeURIComponent(id) === asked);
    return answered?.examples?.find(isAsked)?.key;
  };
}

function bySimilarRequest(operation, asked, answered, compile) {
  const names = answered?.examples?.map(({ key }) => key) ?? [];
  const pairs = asked.examples?.filter(({ key }) => names.includes(key)) ?? [];
  if (!pairs.length) {
    return undefined;
  }
  const accept = variants(asked.schema).map((variant) => compile(variant, operation));
  const variantOf = (body) => accept.findIndex((accepts) => accepts(body));
  const candidates = pairs.map(({ key, value }) => ({ key, value, variant: variantOf(value) }));

  return ({ body }) => {
    const variant = variantOf(body);
    const [best] = candidates
      .filter((candidate) => candidate.variant === variant)
      .map(({ key, value }) => ({ key, shared: shared(value, body) }))
      .sort((one, other) => other.shared - one.shared);
    return best?.key;
  };
}

/** The leaves of a union: the mock edition tells it as if/then, and the parts that only tell leaves apart have no answer. */
function variants(schema) {
  const leaves = schema.allOf?.map((part) => part.then ?? part).filter((part) => part['x-response']) ?? [];
  return leaves.length ? leaves : [schema];
}

function shared(value, body) {
  return Object.keys(value).filter((name) => JSON.stringify(value[name]) === JSON.stringify(body[name])).length;
}
