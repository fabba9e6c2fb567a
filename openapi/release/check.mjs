import { readFileSync } from 'node:fs';
import { breaking } from './breaking.mjs';
import { differences } from './differences.mjs';
import { minimal } from './minimal.mjs';

export const released = new URL('released.json', import.meta.url);

export function current() {
  return minimal(JSON.parse(readFileSync(new URL('../target/editions/contract.json', import.meta.url))));
}

/** Ends the build if the contract breaks the last released one and its version does not say so. */
export function checkRelease() {
  const earlier = JSON.parse(readFileSync(released));
  const complaint = refusal(earlier, current());
  if (complaint) {
    console.error(complaint);
    process.exit(1);
  }
}

export function refusal(earlier, later) {
  if (mayBreak(earlier.info.version, later.info.version) || !differences(earlier, later).length) {
    return undefined;
  }
  const changes = breaking(earlier, later);
  return changes.length ? [
    `This breaks version ${earlier.info.version} of the contract, and info.version in openapi.yaml (${later.info.version}) does not say so:`,
    ...changes.map((change) => `- ${change}`),
    `Undo it, or raise the version to ${next(earlier.info.version)}.`,
  ].join('\n') : undefined;
}

/** Before 1.0.0 a new minor version may break, after that a major one. */
function next(version) {
  const [major, minor] = version.split('.').map(Number);
  return major ? `${major + 1}.0.0` : `0.${minor + 1}.0`;
}

function mayBreak(earlier, later) {
  const wanted = next(earlier).split('.').map(Number);
  const given = later.split('.').map(Number);
  const first = wanted.findIndex((number, index) => number !== given[index]);
  return first < 0 || given[first] > wanted[first];
}
