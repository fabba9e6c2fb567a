import { isDeepStrictEqual } from 'node:util';

/** The examples of what an operation answers when all is well. */
export function examplesOf(operation) {
  return jsonOf(operation?.responses.find(({ code }) => code === '200'))?.examples ?? [];
}

/** What a request or a response is as JSON. */
export function jsonOf(message) {
  return message?.contents?.find(({ mediaType }) => mediaType === 'application/json');
}

/** Of several the one that has the most members in common with a body, of equals the first. */
export function mostSimilar(candidates, body, valueOf) {
  const shared = (value) => Object.keys(value).filter((name) => isDeepStrictEqual(value[name], body[name])).length;
  const [best] = candidates
    .map((candidate) => ({ candidate, members: shared(valueOf(candidate)) }))
    .sort((one, other) => other.members - one.members);
  return best?.candidate;
}
