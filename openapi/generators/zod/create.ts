/** Creates the orders of a file: what is sent and what is answered goes through the generated schemas, which print what they read. */
import { readFileSync } from 'node:fs';
import { zCreateOrderResponse, zOrderRequest } from '../target/zod/zod.gen.js';

/** The schemas make a `bigint` of every integer that may be larger than 32 bits; JSON knows numbers only. */
const json = (value: unknown) => JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? Number(each) : each));

const [url = '', file = ''] = process.argv.slice(2);
for (const { order } of JSON.parse(readFileSync(file, 'utf8')) as { order: unknown }[]) {
  const answer = await fetch(`${url}/orders`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer any' },
    body: json(zOrderRequest.parse(order)),
  });
  console.log(json(zCreateOrderResponse.parse(await answer.json())));
}
