/** Looks at the HTML reference in a real browser, as a reader does: every operation, every order, every error. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { open } from './browser.mjs';

const contract = JSON.parse(readFileSync(new URL('../target/editions/contract.json', import.meta.url)));
const reference = JSON.parse(readFileSync(new URL('../target/editions/docs.json', import.meta.url)));
const { paths, components: { schemas, examples } } = contract;
const named = ($ref) => schemas[$ref.split('/').pop()];

let page;
before(async () => (page = await open(new URL('../target/reference/reference.html', import.meta.url), { height: 20000 })));
after(() => page?.close());

for (const { operationId, summary, tags, requestBody, responses } of Object.values(paths).flatMap(Object.values)) {
  test(`${operationId} is shown with its examples`, async () => {
    await visit(`/${tags[0]}/${operationId}`.toLowerCase());
    await shows([summary, 'Responses', ...(requestBody ? ['Body'] : [])]);
    for (const body of [...(requestBody ? [requestBody] : []), responses['200']]) {
      await shows(texts(exampleOf(Object.values(body.content['application/json'].examples)[0])));
    }
  });
}

const kinds = Object.entries(reference.paths).filter(([path]) => path.includes('#'));
const families = new Map(kinds.map((kind) => [kind[1].post.tags[0], [kind]]));
test('a kind of order of some families is in the menu, with all its members and its example', async (context) => {
  assert.ok(families.size >= 2);
  // the page keeps what it has shown, and grows slow: one of three families is enough to see
  for (const [[, { post: { operationId, summary, tags, requestBody, responses } }]] of [...families.values()].slice(0, 3)) {
    await context.test(summary, async () => {
      await visit(`/${tags[0].replaceAll(' ', '-')}/${operationId}`.toLowerCase());
      await shows(members(requestBody.content['application/json'].schema), [summary, 'Payload']);
      for (const body of [requestBody, responses['200']]) {
        await shows(texts(exampleOf(Object.values(body.content['application/json'].examples)[0])));
      }
    });
  }
});

const { examples: orders } = paths['/orders'].post.requestBody.content['application/json'];
test('an example of an order can be chosen', async () => {
  await visit('/orders/createorder');
  let shown = Object.values(orders)[0];
  for (const next of Object.values(orders).slice(0, 5)) {
    await click('button', summaryOf(shown));
    await click('[role=option], [role=menuitem], li, a', summaryOf(next));
    await shows([exampleOf(next).order_id]);
    shown = next;
  }
});

test('the notification is shown as a callback', async () => {
  await visit('/orders/createorder');
  const callback = Object.values(paths['/orders'].post.callbacks.notification)[0];
  await shows(['Callbacks', ...Object.values(callback).map(({ summary }) => summary)]);
});

test('every error is in the catalogue', async () => {
  await page.close();
  page = await open(new URL('../target/reference/reference.html', import.meta.url), { height: 20000 });
  await visit('/errors');
  const { 'x-error-codes': codes } = Object.values(schemas).find((schema) => schema['x-error-codes']);
  await shows(codes.flatMap(({ code, meaning }) => [`${code}`, meaning.replaceAll('`', '')]));
});

test('no script failed, and nothing was fetched', async () => {
  await new Promise((resolve) => setTimeout(resolve, 10000)); // telemetry is sent in batches, seconds apart
  assert.deepEqual(page.errors, []);
  assert.deepEqual(page.requests, []);
});

function resolved(ref) {
  return ref.$ref ? examples[ref.$ref.split('/').pop()] : ref;
}

function exampleOf(ref) {
  return resolved(ref).value;
}

function summaryOf(ref) {
  return resolved(ref).summary;
}

function texts(example) {
  return typeof example === 'string' ? [example] : Object.values(example ?? {}).flatMap(texts);
}

/** The names of all members, those of members included; a list shows those of its items. */
function members(schema, seen = []) {
  const { $ref, properties = {}, allOf = [], anyOf = [], items } = schema;
  if ($ref) {
    return seen.includes($ref) ? [] : members(named($ref), [...seen, $ref]);
  }
  return [
    ...Object.entries(properties).flatMap(([name, member]) => [name, ...members(member, seen)]),
    ...[...allOf, ...anyOf, ...(items ? [items] : [])].flatMap((part) => members(part, seen)),
  ];
}

/** Redoc reads the place to show from the hash. */
async function visit(place) {
  await page.run(`location.hash = '${place}'`);
}

async function click(selector, text) {
  await until(`(() => {
    const elements = [...document.querySelectorAll(${JSON.stringify(selector)})];
    const found = elements.find((element) => element.innerText.trim() === ${JSON.stringify(text)});
    found?.click();
    return found ? [] : [${JSON.stringify(text)}];
  })()`);
}

/** Whether all texts are on the page, or between the two given ones: what a table of members lacks may stand in an example. */
async function shows(texts, [from, to] = []) {
  await until(`(() => {
    const page = document.body.innerText.replace(/\\s+/g, ' ');
    const start = ${from ? `page.lastIndexOf('${from}')` : 0}; // the menu has it first
    const text = page.slice(start, ${to ? `page.indexOf('${to}', start)` : 'page.length'});
    return ${JSON.stringify(texts)}.filter((wanted) => !text.includes(wanted.replace(/\\s+/g, ' ')));
  })()`);
}

/** The page settles in its own time: asks until nothing is missing, and gives up when nothing more can be expected. */
async function until(missing) {
  let left;
  for (let attempt = 0; attempt < 200; attempt++) {
    left = await page.run(missing).catch((gone) => [gone.message]);
    if (!left.length) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.deepEqual(left, [], 'the reference does not show this');
}
