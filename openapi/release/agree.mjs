/** `npm run agree`: names each change since the release in a file, for review, and for who writes about the next one. */
import { readFileSync } from 'node:fs';
import { agreeTo, changes } from './agreed.mjs';
import { current, released } from './check.mjs';

const { version } = current().info;
const { version: last } = JSON.parse(readFileSync(released)).info;
const found = changes();

if (found.length && version === last) {
  console.error(`Version ${version} is released: raise info.version in openapi.yaml first.`);
  process.exit(1);
}
agreeTo(found);
console.log(`release/changes.txt names what is not as in ${last}: ${found.length} lines.`);
