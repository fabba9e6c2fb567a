/** A schema that does not compile keeps the mock from serving: Prism would accept everything instead. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadOperations } from './prism.mjs';
import { here } from './testing/mock-process.mjs';

const edition = () => JSON.parse(readFileSync(here('../../target/editions/mock.json')));
const BROKEN = { type: 'string', pattern: '(' };

const PLACES = {
  'a body': ['OrderRequestBase', 'POST /orders'],
  'an answer': ['OrderCustomer', 'POST /orders'],
  'a refusal': ['ErrorResponse', 'POST /orders'],
  'a query': ['TransactionQuery', 'GET /transactions'],
};

for (const [place, [name, operation]] of Object.entries(PLACES)) {
  test(`in ${place}`, async () => {
    const document = edition();
    document.components.schemas[name].properties.broken = BROKEN;
    const sentence = new RegExp(`a schema of ${operation} does not compile, .*Invalid regular expression`);
    await assert.rejects(load(document), sentence);
  });
}

test('in a reference that leads nowhere', async () => {
  const document = edition();
  delete document.components.schemas.Weight;
  await assert.rejects(load(document), /a schema of POST \/orders does not compile, .*Weight/);
});

test('each is compiled once, and what operations share is shared', async () => {
  const [create, get] = await load(edition());
  assert.equal(create.__bundled__, get.__bundled__);
  const refusal = ({ responses }) => responses.find(({ code }) => code === '404').contents[0].schema;
  assert.equal(refusal(create), refusal(get));
});

async function load(document) {
  const file = join(tmpdir(), `specification-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(document));
  try {
    return await loadOperations(file);
  } finally {
    rmSync(file);
  }
}
