import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { example } from '../mock/testing/mock-process.mjs';

/** Prism as it comes serves the mock edition: an example that is preferred for each order, and a refusal. */
export async function checkPrism([command, ...args], cwd, sample) {
  const server = spawn(command, args, { cwd });
  try {
    const url = await address(server);
    const post = async (body, headers) => {
      const answer = await fetch(`${url}/orders`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: 'Bearer any', ...headers },
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: await answer.json() };
    };
    for (const { name, order } of sample) {
      const answer = await post(toNobody(order), { Prefer: `example=${name}` });
      assert.deepEqual(answer, { status: 200, body: example('createOrder', name, 'response') }, name);
      assert.equal((await post({ ...order, amount: -1 })).status, 422, name);
    }
  } finally {
    server.kill();
  }
}

function address(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    server.stdout.on('data', (text) => {
      output += text;
      const [url] = output.match(/(?<=listening on )http:\S+/) ?? [];
      url && resolve(url);
    });
    server.on('close', () => reject(new Error(output)));
  });
}

/** Prism as it comes notifies whatever address an order names. */
function toNobody({ payment_options: options, ...order }) {
  return { ...order, ...(options && { payment_options: { ...options, ...(options.notification_url && { notification_url: 'http://127.0.0.1:9/' }) } }) };
}
