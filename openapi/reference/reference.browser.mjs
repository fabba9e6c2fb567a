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
// what is below the window's edge is not shown until a reader gets there
before(async () => (page = await open(new URL('../target/reference/reference.html', import.meta.url), { height: 40000 })));
after(() => page?.close());

for (const { operationId, summary, tags, requestBody, responses } of Object.values(paths).flatMap(Object.values)) {
  test(`${operationId} is shown with its examples`, async () => {
    const place = placeOf(tags[0], operationId);
    await visit(place);
    await shows([summary, 'Responses', ...(requestBody ? ['Body'] : [])], { place });
    for (const body of [...(requestBody ? [requestBody] : []), responses['200']]) {
      await shows(texts(exampleOf(Object.values(body.content['application/json'].examples)[0])), { place });
    }
  });
}

const kinds = Object.entries(reference.paths).filter(([path]) => path.includes('#')).map(([, { post }]) => post);
test('no two kinds of orders have one name', () => {
  assert.deepEqual(kinds.map(({ summary }) => summary).filter((name, index, all) => all.indexOf(name) < index), []);
});

const families = new Set(kinds.map(({ tags: [family] }) => family));
for (const family of families) {
  const [first, ...others] = kinds.filter(({ tags }) => tags[0] === family);
  test(`each kind of order of ${family} is in the menu, with its members and its example`, async (context) => {
    for (const { operationId, summary, requestBody, responses } of [...others, first]) {
      await context.test(summary, async () => {
        const place = placeOf(family, operationId);
        const { schema } = requestBody.content['application/json'];
        await visit(place);
        await shows(members(schema), { place, before: 'Payload' });
        for (const body of [requestBody, responses['200']]) {
          await shows(texts(exampleOf(Object.values(body.content['application/json'].examples)[0])), { place });
        }
        if (operationId === first.operationId) {
          await click(`[data-section-id="${place}"] button`, 'Expand all');
          await shows(allMembers(schema), { place, before: 'Payload' });
        }
      });
    }
  });
}

const { examples: orders } = paths['/orders'].post.requestBody.content['application/json'];
test('each example of an order can be chosen', async () => {
  const place = placeOf('Orders', 'createOrder');
  await visit(place);
  let shown = Object.values(orders)[0];
  for (const next of Object.values(orders)) {
    await click('button', summaryOf(shown));
    await click('[role=option], [role=menuitem], li, a', summaryOf(next));
    await shows([exampleOf(next).order_id], { place });
    shown = next;
  }
});

test('the notification is shown as a callback', async () => {
  await visit(placeOf('Orders', 'createOrder'));
  const callback = Object.values(paths['/orders'].post.callbacks.notification)[0];
  await shows(['Callbacks', ...Object.values(callback).map(({ summary }) => summary)]);
});

test('every error is in the catalogue', async () => {
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

/** As JSON shows them. */
function texts(example) {
  return typeof example === 'string' ? [JSON.stringify(example).slice(1, -1)] : Object.values(example ?? {}).flatMap(texts);
}

/** The names of its members, and what is within them. */
function properties(schema) {
  const { $ref, properties: own = {}, allOf = [], anyOf = [], items } = schema;
  const parts = [...allOf, ...anyOf, ...(items ? [items] : []), ...($ref ? [named($ref)] : [])];
  return [...Object.entries(own), ...parts.flatMap(properties)];
}

function members(schema) {
  return properties(schema).map(([name]) => name);
}

function allMembers(schema) {
  return properties(schema).flatMap(([name, member]) => [name, ...allMembers(member)]);
}

function placeOf(tag, operationId) {
  return `/${tag.replaceAll(' ', '-')}/${operationId}`.toLowerCase();
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

/**
 * Whether all texts are on the page, or at a place of it, or before a text there: what a table of members lacks may stand in an
 * example.
 */
async function shows(texts, { place, before } = {}) {
  await until(`(() => {
    const part = ${place ? `document.querySelector('[data-section-id="${place}"]')` : 'document.body'};
    const whole = part?.innerText.replace(/\\s+/g, ' ') ?? '';
    const text = ${before ? `whole.slice(0, whole.indexOf('${before}'))` : 'whole'};
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
