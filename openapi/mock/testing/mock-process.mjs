import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A mock in a process of its own, and what it writes into its log. */
export async function startMock(specification = here('../../target/editions/mock.yaml')) {
  const server = spawn(process.execPath, [here('../server.mjs'), specification], { stdio: 'pipe' });
  const mock = { log: '', isRunning: () => server.exitCode === null, stop: () => server.kill() };
  server.stderr.on('data', (text) => (mock.log += text));
  const [line] = await Promise.race([once(server.stdout, 'data'), once(server, 'exit').then(() => [mock.log])]);
  const { url } = JSON.parse(line);

  const ask = async (method, path, body, headers) => {
    const response = await fetch(url + path, {
      method: method.toUpperCase(),
      headers: { 'content-type': 'application/json', api_key: 'any', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  return Object.assign(mock, { url, ask });
}

export function example(operationId, name, role) {
  return JSON.parse(readFileSync(here(`../../target/examples/${operationId}/${name}.${role}.json`)));
}
