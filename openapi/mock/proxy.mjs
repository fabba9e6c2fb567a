/**
 * Prism between a client and the API: `node mock/proxy.mjs <specification> <upstream> [port]` forwards requests that
 * keep the contract and lets answers pass that keep it; for all others it answers itself, with every violation. As
 * `prism proxy --errors` does, save for two leniencies: an undeclared status is a violation too, and an upstream's 501
 * is never replaced by a mock.
 */
import { createServer, listen } from './http-server.mjs';
import { createLog } from './log.mjs';
import { loadOperations, proxy, refuseUncompilable } from './prism.mjs';
import { announce, portOf, start } from './program.mjs';

const [specification, upstream, port = '0'] = process.argv.slice(2);

const url = await start('proxy', async () => {
  const operations = await loadOperations(specification);
  refuseUncompilable(operations);
  const log = createLog(process.stderr);
  return listen(createServer(proxy(operations, new URL(upstream), log.prism), log), portOf(port), '127.0.0.1');
});
announce(url);
