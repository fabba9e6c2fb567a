import { answering } from './answering.mjs';
import { dropIn } from './drop-in.mjs';
import { createServer, listen } from './http-server.mjs';
import { localCallbacks } from './local-callbacks.mjs';
import { createLog } from './log.mjs';
import { namedFaults } from './named-faults.mjs';
import { preferences } from './preferences.mjs';
import { loadOperations, mock, proxy } from './prism.mjs';

/** Lets Prism serve a specification, with a log on standard error; gives the address and the operations. */
export async function serve({ specification, port, host = '127.0.0.1' }) {
  const operations = await loadOperations(specification);
  const log = createLog(process.stderr, operations);
  process.on('unhandledRejection', log.callbackFailed); // where a receiver's answer is no HTTP that Prism reads
  const plan = answering(operations);
  const planned = (call) => {
    const { call: fitting, complete } = plan(call);
    return { call: localCallbacks(namedFaults(fitting)), complete };
  };
  const respond = mock(operations, planned, log.prism);
  const server = createServer(dropIn(operations, (input) => respond(input, preferences(input.headers))), log);
  return { url: await listen(server, port, host), operations };
}

/** Lets Prism stand before an API and hold both sides to a specification; gives the address. */
export async function serveProxy({ specification, upstream, port }) {
  const operations = await loadOperations(specification);
  const log = createLog(process.stderr, operations);
  const respond = proxy(operations, upstream, log.prism);
  return listen(createServer(respond, log), port, '127.0.0.1');
}
