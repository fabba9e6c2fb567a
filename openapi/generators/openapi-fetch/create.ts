/** Creates the orders of a file, and prints each answer as the client gives it. */
import { readFileSync } from 'node:fs';
import createClient from 'openapi-fetch';
import type { components, paths } from '../target/openapi-fetch/generators.js';

const [url = '', file = ''] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl: url, headers: { Authorization: 'Bearer any' } });
for (const { order } of JSON.parse(readFileSync(file, 'utf8')) as { order: components['schemas']['OrderRequest'] }[]) {
  const { data } = await client.POST('/orders', { body: order });
  console.log(JSON.stringify(data));
}
