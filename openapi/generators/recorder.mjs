import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const passedOn = ['api_key', 'authorization', 'content-type'];

/**
 * Stands between a client and the mock, and keeps what each has said; `take` gives that and forgets it. The client is told one member
 * more than the mock has said: answers are open.
 */
export async function startRecorder(mock) {
  const calls = [];
  const server = createServer(async (request, response) => {
    const { method, url } = request;
    const sent = await text(request);
    const headers = Object.fromEntries(passedOn.filter((name) => name in request.headers).map((name) => [name, request.headers[name]]));
    const answer = await fetch(mock + url, { method, headers, ...(sent && { body: sent }) });
    const received = await answer.text();
    calls.push({ call: `${method} ${url}`, status: answer.status, sent, received });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') }).end(withUnnamed(received));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    take: () => calls.splice(0),
    stop: () => server.close(),
  };
}

const unnamed = 'of_tomorrow';

function withUnnamed(received) {
  const answer = JSON.parse(received);
  return JSON.stringify(answer.data ? { ...answer, data: { ...answer.data, [unnamed]: 'a value' } } : answer);
}

/** Whether the client has kept the member; it is taken away. */
export function takeUnnamed(data) {
  const kept = data[unnamed] === 'a value';
  delete data[unnamed];
  return kept;
}
