import { mkdirSync, writeFileSync } from 'node:fs';
import { redocly } from '../redocly.mjs';

/** What in a later contract breaks those who rely on an earlier one, a sentence and a place for each; both are minimal. */
export function breaking(earlier, later) {
  const folder = new URL('../target/release/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('earlier.json', folder), JSON.stringify(earlier));
  writeFileSync(new URL('later.json', folder), JSON.stringify(later));
  const files = ['target/release/earlier.json', 'target/release/later.json'];
  const report = redocly('diff', ...files, '--config=release/redocly.yaml', '--format=json', '--fail-on=none');

  const verdicts = JSON.parse(report).changes.flatMap(({ kind, path, base, impact, verdicts }) =>
    isMember(path) && kind === 'removed' && impact !== 'major'
      ? [{ message: `Property \`${path.split('/').pop()}\` is no longer named.`, location: base }]
      : verdicts.filter(({ impact }) => impact === 'major'));
  return [...new Set(verdicts.map(({ message, location: { pointer } }) => `${message} ${named(pointer, earlier)}`))];
}

/** A request may still carry a member that is no longer named, but nobody checks it, and generated clients lose it. */
function isMember(path) {
  return path.split('/').at(-2) === 'properties';
}

/** A branch of a union stands there by its number: its name says more. */
function named(pointer, document) {
  const node = pointer.slice(2).split('/').reduce((at, key) => at?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  return node?.$ref ? `${node.$ref} at ${pointer}` : pointer;
}
