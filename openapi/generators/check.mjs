/**
 * Lets each generator of the matrix make a client, and that client create every order of the examples against the mock: what was
 * sent is to be the order, and what the client has read the whole answer. `node --test generators/check.mjs`, with
 * `--test-name-pattern=zod` for one of them; Maven's profile `generators` brings openapi-generator and what its Java client needs.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startMock } from '../mock/testing/mock-process.mjs';
import { matrix } from './matrix.mjs';
import { writeRow } from './page.mjs';
import { startRecorder } from './recorder.mjs';
import { orders } from './sample.mjs';

const home = fileURLToPath(new URL('.', import.meta.url));
const file = 'target/orders.json';
const sample = orders();

let mock;
let recorder;

before(async () => {
  rmSync(new URL('target/', import.meta.url), { recursive: true, force: true });
  mkdirSync(new URL('target/', import.meta.url));
  writeFileSync(new URL(file, import.meta.url), JSON.stringify(sample));
  mock = await startMock();
  recorder = await startRecorder(mock.url);
});

after(() => {
  recorder?.stop();
  mock?.stop();
});

for (const generator of matrix) {
  test(`${generator.name}: every order as it is, every answer in full`, async () => {
    await require(generator);
    await runAll(generator.generate);
    await runAll(generator.compile());
    const [read, calls] = await create(generator);
    sample.forEach(({ name, order }, index) => {
      assert.deepEqual(JSON.parse(calls[index].sent), order, `${name}: what was sent`);
      assert.deepEqual(read[index], JSON.parse(calls[index].received), `${name}: what was read`);
    });
    assert.equal(calls.length, sample.length);
    writeRow(generator, sample);
  });
}

/** What is missing fails the test: a generator that was not tried is not known to work. */
async function require({ name, needs, needed }) {
  if (needs) {
    await run(needs).catch((failure) => assert.fail(`${name} needs ${needed}: ${failure.message}`));
  }
}

async function create({ create, env }) {
  const output = await run([...create, recorder.url, file], env).catch((failure) => failure);
  const calls = recorder.take();
  const refused = calls.find(({ status }) => status !== 200);
  assert.ok(!refused, `refused: ${refused?.sent}\n${refused?.received}`);
  if (output instanceof Error) {
    throw output;
  }
  return [lines(output), calls];
}

async function runAll(commands) {
  for (const command of commands) {
    await run(command);
  }
}

async function run([command, ...args], env) {
  const child = spawn(command, args, { cwd: home, env: { ...process.env, ...env } });
  const failed = new Promise((_, reject) => child.on('error', reject));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const [status, stdout, stderr] = await Promise.race([failed, Promise.all([ended, text(child.stdout), text(child.stderr)])]);
  assert.equal(status, 0, `${[command, ...args].slice(0, 4).join(" ")} …\n${stderr || stdout}`);
  return stdout;
}

function lines(output) {
  return output.trim().split('\n').map((line) => JSON.parse(line));
}
