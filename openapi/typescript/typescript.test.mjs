/** Makes TypeScript types of the contract, as a team would, and lets the compiler read the corpus and the two sources here. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const target = new URL('../target/', import.meta.url);
const contract = new URL('editions/contract.yaml', target);
const { paths } = JSON.parse(readFileSync(new URL('editions/contract.json', target)));
const header = `import type { operations } from './contract';

type Answer<Responses> = {
  [Status in keyof Responses]: Responses[Status] extends { content: { 'application/json': infer Body } } ? Body : never;
}[keyof Responses];`;

test('TypeScript narrows on type and gateway, accepts the corpus, and refuses an order without gateway_info', async () => {
  mkdirSync(new URL('typescript/', target), { recursive: true });
  writeFileSync(new URL('typescript/contract.d.ts', target), astToString(await openapiTS(contract, { silent: true })));
  writeFileSync(new URL('typescript/corpus.ts', target), corpus());
  const home = fileURLToPath(new URL('..', import.meta.url));
  const compile = ['node_modules/typescript/bin/tsc', '--project', 'typescript'];
  const { stdout } = spawnSync(process.execPath, compile, { cwd: home, encoding: 'utf8' });
  assert.equal(stdout, '');
});

/** Every example of every operation, each held against its own type. */
function corpus() {
  const operations = Object.values(paths).flatMap(Object.values).map(({ operationId }) => operationId);
  return [header, ...operations.map(examplesOf)].join('\n\n');
}

function examplesOf(operationId) {
  const folder = new URL(`examples/${operationId}/`, target);
  const bodies = readdirSync(folder).map((file) => [file.split('.'), readFileSync(new URL(file, folder), 'utf8').trim()]);
  const ofRole = (wanted) => bodies.filter(([[, role]]) => role === wanted);
  const type = `operations['${operationId}']`;
  const requests = ofRole('request').map(([[name], body]) =>
    `  '${name}': ${body} satisfies NonNullable<${type}['requestBody']>['content']['application/json'],`);
  const responses = ofRole('response').map(([, body]) => `  ${body} satisfies Answer<${type}['responses']>,`);
  return [`export const ${operationId} = {`, ...requests, `};\nexport const ${operationId}Answers = [`, ...responses, '];'].join('\n');
}
