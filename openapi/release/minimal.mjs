import { mergeParts } from '../editions/merge-parts.mjs';

export const annotations =
  ['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'tags', 'contact', 'x-pattern-meaning', 'x-base', 'x-tag', 'x-payment-method', 'deprecated'];
const maps = ['properties', 'mapping'];

/** A contract without what only people read, each object in one piece: the same promise in other words is the same here. */
export function minimal(contract) {
  const copy = structuredClone(contract);
  mergeParts(copy.components.schemas);
  return strip(copy);
}

function strip(node) {
  if (Array.isArray(node) || node === null || typeof node !== 'object') {
    return Array.isArray(node) ? node.map(strip) : node;
  }
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !annotations.includes(key))
      .map(([key, value]) => [key, maps.includes(key) ? stripEach(value) : strip(value)]),
  );
}

/** The keys of these are names of the contract's own: there is a member called `description`. */
function stripEach(map) {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, strip(value)]));
}
