/**
 * The mock for people: `node mock/start.mjs [port] [host]` serves the contract until it is stopped, and says how to
 * use it. With `--with-parent` it ends with the process that has started it.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fileOf, portOf } from './arguments.mjs';
import { start } from './program.mjs';

const IN_A_BUILD = { editions: '../target/editions/', examples: '../target/examples/' };
const IN_THE_JAR = { editions: '../../', examples: '../../examples/' };

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const folders = existsSync(file(`${IN_THE_JAR.editions}mock.yaml`)) ? IN_THE_JAR : IN_A_BUILD;

const { url, operations, values } = await start('mock', async () => {
  const options = { 'with-parent': { type: 'boolean' } };
  const { values, positionals: [port = '4010', host = '127.0.0.1'] } = parseArgs({ allowPositionals: true, options });
  const chosen = { specification: fileOf(file(`${folders.editions}mock.yaml`)), port: portOf(port), host };
  const { serve } = await import('./serve.mjs');
  return { values, ...await serve(chosen) };
});

console.log(`The API, as the contract has it, is played at ${url} until you press Ctrl-C. For instance:

  curl ${url}/orders -H "api_key: any" -H "content-type: application/json" \\
    -d "@${file(`${folders.examples}createOrder/alipay-direct.request.json`)}"

It also answers below /v1/json, and takes the key as "Authorization: Bearer any". The answer is the example that fits
the request, with the order_id, amount, currency and description of the request; GET /orders/{order_id} then gives that
order. With the description "status:declined" it is a declined one, and so on for each status. For an example as it is,
name it:

  curl -H "Prefer: code=404, example=order-id-in-use" …
`);
for (const { method, path, responses } of operations) {
  console.log(`  ${method.toUpperCase()} ${path}`);
  for (const { code, contents } of responses) {
    console.log(`    ${code}  ${contents.flatMap(({ examples: each = [] }) => each.map(({ key }) => key)).join(', ')}`);
  }
}

if (values['with-parent']) {
  const starter = process.ppid;
  setInterval(() => process.ppid === starter || process.exit(0), 500); // a Maven that is killed leaves no mock behind
}
