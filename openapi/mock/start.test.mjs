/** The mock for people: how it comes up, also out of the published jar, and what it says when it does not. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { here } from './testing/mock-process.mjs';

const START = here('../start.mjs');
const SERVER = here('../server.mjs');
const PROXY = here('../proxy.mjs');
const EDITION = here('../../target/editions/mock.yaml');

const FAILURES = [
  ['a port that is no number', [START, 'http'], /http is no port, .*\[port\].*-Dmock\.port/],
  ['a port that there is not', [SERVER, EDITION, '65536'], /65536 is no port, .*\[port\]/],
  ['a host that nobody knows', [START, '0', 'nowhere.invalid'], /nowhere\.invalid is not known, .*-Dmock\.host/],
  ['an option that there is not', [START, '--prot', '1'], /'--prot'/],
  ['a file that there is not', [SERVER, 'nowhere.yaml'], /there is no file nowhere\.yaml/],
  ['a file that is no specification', [SERVER, here('../../package.json')], /cannot be served, Unsupported document/],
  ['no file', [SERVER], /specification/],
  ['an upstream that is no URL', [PROXY, EDITION, 'upstream'], /upstream is no URL/],
];

for (const [name, args, sentence] of FAILURES) {
  test(`${name} is told in one sentence`, async () => {
    assert.match(await failure(args), sentence);
  });
}

test('a port that is taken is told in one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address();
  const sentence = new RegExp(`port ${port} of 127\\.0\\.0\\.1 is taken, .*\\[port\\].*-Dmock\\.port`);
  assert.match(await failure([START, String(port)]), sentence);
  other.close();
});

test('it says how to use it', async () => {
  assert.equal(await firstOrder(START), 200);
});

test('it comes up where the jar was unpacked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jar-'));
  const [contract, server] = [join(folder, 'META-INF/openapi'), join(folder, 'META-INF/openapi/server')];
  mkdirSync(join(server, 'mock'), { recursive: true });
  cpSync(EDITION, join(contract, 'mock.yaml'));
  cpSync(here('../../target/examples'), join(contract, 'examples'), { recursive: true });
  cpSync(here('../../package.json'), join(server, 'package.json'));
  symlinkSync(here('../../node_modules'), join(server, 'node_modules'), 'junction');
  for (const file of readdirSync(here('..')).filter((each) => /^[^.]+\.mjs$/.test(each))) {
    cpSync(here(`../${file}`), join(server, 'mock', file));
  }
  assert.equal(await firstOrder(join(server, 'mock/start.mjs')), 200);
  rmSync(folder, { recursive: true });
});

/** What it says when it does not come up. */
async function failure(args) {
  const program = spawn(process.execPath, args, { stdio: 'pipe' });
  let said = '';
  program.stderr.on('data', (text) => (said += text));
  const [status] = await once(program, 'close');
  assert.equal(status, 1, said);
  assert.match(said, /^The (mock|proxy) cannot start: [^\n]+\.\n$/);
  return said;
}

/** Creates the order of the file that it names, where it says that it is. */
async function firstOrder(script) {
  const program = spawn(process.execPath, [script, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const text of program.stdout) {
    said += text;
    if (said.includes('/transactions')) {
      break;
    }
  }
  const [, url, file] = /curl (\S+\/orders) [^]*? -d "@([^"]+)"/.exec(said);
  const { status } = await fetch(url, {
    method: 'POST',
    headers: { authorization: 'Bearer any', 'content-type': 'application/json' },
    body: readFileSync(file),
  });
  program.kill();
  return status;
}
