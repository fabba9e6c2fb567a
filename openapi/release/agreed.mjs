import { readFileSync, writeFileSync } from 'node:fs';
import { current, released } from './check.mjs';
import { differences, folded } from './differences.mjs';

const file = new URL('changes.txt', import.meta.url);

export function changes() {
  const earlier = JSON.parse(readFileSync(released));
  return folded(differences(earlier, current()), earlier);
}

export function agreed() {
  return readFileSync(file, 'utf8').split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
}

export function agreeTo(changes) {
  writeFileSync(file, ['# What the contract says otherwise than released.json: `npm run agree` writes it.', ...changes, ''].join('\n'));
}

/** What the contract says otherwise than the released one and nobody has agreed to, or no longer says so. */
export function complaint(changes, agreed) {
  const silent = changes.filter((change) => !agreed.includes(change));
  const gone = agreed.filter((change) => !changes.includes(change));
  return [
    ...told('The contract is not as it was released, and release/changes.txt does not name it:', silent),
    ...told('release/changes.txt names changes that the contract has not:', gone),
  ].join('\n');
}

function told(what, lines) {
  return lines.length ? [what, ...lines, 'Undo it, or raise info.version in openapi.yaml above the released one and agree to it: `npm run agree` in openapi/.'] : [];
}
