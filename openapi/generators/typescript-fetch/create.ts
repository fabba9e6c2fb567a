/** Creates the orders of a file, and prints what the generated client has read of each answer. */
import { readFileSync } from 'node:fs';
import { Configuration, CreateOrderResponseToJSON, OrderRequestFromJSON, OrdersApi } from '../target/typescript-fetch/index.js';

const [url = '', file = ''] = process.argv.slice(2);
const orders = new OrdersApi(new Configuration({ basePath: url, apiKey: 'any' }));
for (const { order } of JSON.parse(readFileSync(file, 'utf8')) as { order: unknown }[]) {
  const answer = await orders.createOrder({ orderRequest: OrderRequestFromJSON(order) });
  console.log(JSON.stringify(CreateOrderResponseToJSON(answer)));
}
