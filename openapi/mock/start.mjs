/**
 * The mock for people: `node mock/start.mjs [port] [host]` serves the contract until it is stopped, and says how to use it.
 * With `--with-parent` it ends with the process that has started it.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'with-parent': { type: 'boolean' } } });
const [port = '4010', host = '127.0.0.1'] = positionals;
const edition = new URL('../target/editions/mock.yaml', import.meta.url);
const order = new URL('../target/examples/createOrder/alipay-direct.request.json', import.meta.url);

const { url, operations } = await serve(fileURLToPath(edition), { port: Number(port), host, log: 'warn' });

console.log(`The API, as the contract has it, is played at ${url} until you press Ctrl-C. For instance:

  curl ${url}/orders -H "api_key: any" -H "content-type: application/json" -d "@${fileURLToPath(order)}"

The answer is the example that fits the request. For another, name it: curl -H "Prefer: code=404, example=order-id-in-use" …
`);
for (const { method, path, responses } of operations) {
  console.log(`  ${method.toUpperCase()} ${path}`);
  for (const { code, contents } of responses) {
    console.log(`    ${code}  ${contents.flatMap(({ examples = [] }) => examples.map(({ key }) => key)).join(', ')}`);
  }
}

if (values['with-parent']) {
  const starter = process.ppid;
  setInterval(() => process.ppid === starter || process.exit(0), 500); // a Maven that is killed leaves no mock behind
}
