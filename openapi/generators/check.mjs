/**
 * Lets each generator of the matrix make a client, and that client create every order of the examples against the mock: what was
 * sent is to be the order, and what the client has read the whole answer. `node --test generators/check.mjs`, with
 * `--test-name-pattern=zod` for one of them; Maven's profile `generators` brings openapi-generator and what its Java client needs.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startMock } from '../mock/testing/mock-process.mjs';
import { clients, collection, prism } from './matrix.mjs';
import { writePage } from './page.mjs';
import { checkCollection } from './postman.mjs';
import { checkPrism } from './prism.mjs';
import { startRecorder, takeUnnamed } from './recorder.mjs';
import { orders } from './sample.mjs';

const home = fileURLToPath(new URL('.', import.meta.url));
const file = 'target/orders.json';
const sample = orders();
const outcomes = {};
let mock;
let recorder;

before(async () => {
  rmSync(`${home}target`, { recursive: true, force: true });
  mkdirSync(`${home}target`);
  writeFileSync(home + file, JSON.stringify(sample));
  mock = await startMock();
  recorder = await startRecorder(mock.url);
});

after(() => {
  recorder?.stop();
  mock?.stop();
  writePage(outcomes);
});

for (const client of clients) {
  test(`${client.name} sends every order as it is, and reads every answer in full`, async () => {
    await demandTools(client);
    await runAll(client.generate);
    await runAll(client.compile());
    const [read, calls] = await create(client);
    const kept = read.filter(({ data }) => takeUnnamed(data)).length;
    sample.forEach(({ name, order }, index) => {
      assert.deepEqual(JSON.parse(calls[index].sent), order, `${name}: what was sent`);
      assert.deepEqual(read[index], JSON.parse(calls[index].received), `${name}: what was read`);
    });
    assert.equal(calls.length, sample.length);
    assert.ok([0, sample.length].includes(kept), `${kept} of ${sample.length} answers kept what has no name`);
    if (client.story) {
      await run([...client.story, mock.url]);
    }
    outcomes[client.name] = `${sample.length} orders; ${kept ? 'keeps' : 'drops'} members without a name${client.story ? `; ${client.tells}` : ''}`;
  });
}

test(`${collection.name} shows the values of the examples`, async () => {
  outcomes[collection.name] = `${await checkCollection(collection.edition)} requests, each with values and answers of our examples`;
});

test(`${prism.name} serves the mock edition`, async () => {
  await checkPrism(prism.command, home, sample);
  outcomes[prism.name] = `the example of each of ${sample.length} orders, where \`Prefer\` names it; refuses as our mock does`;
});

/** What is missing fails the test: a generator that was not tried is not known to work. */
async function demandTools({ name, needs, needed }) {
  if (needs) {
    await run(needs).catch(({ message }) => assert.fail(`${name} needs ${needed}: ${message}`));
  }
}

/** What the client has printed, and what went over the wire. */
async function create({ create, env }) {
  const output = await run([...create, recorder.url, file], env).catch((failure) => failure);
  const calls = recorder.take();
  const refused = calls.find(({ status }) => status !== 200);
  assert.ok(!refused, `refused: ${refused?.sent}\n${refused?.received}`);
  if (output instanceof Error) {
    throw output;
  }
  return [output.trim().split('\n').map((line) => JSON.parse(line)), calls];
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
  assert.equal(status, 0, `${[command, ...args].slice(0, 4).join(' ')} …\n${stderr || stdout}`);
  return stdout;
}
