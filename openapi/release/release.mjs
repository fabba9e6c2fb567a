/** `npm run release`: from now on the build holds the contract against this one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { agreeTo } from './agreed.mjs';
import { current, released } from './check.mjs';

const text = `${JSON.stringify(current(), null, 1)}\n`;
const last = existsSync(released) ? readFileSync(released, 'utf8') : undefined;
const version = JSON.parse(text).info.version;

if (last && last !== text && JSON.parse(last).info.version === version) {
  console.error(`Version ${version} is released and was another contract: raise info.version in openapi.yaml first.`);
  process.exit(1);
}
writeFileSync(released, text);
agreeTo([]);
console.log(`Version ${version} is the released one now.`);
