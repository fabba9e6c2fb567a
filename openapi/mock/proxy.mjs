/**
 * Prism between a client and the API: `node mock/proxy.mjs <specification> <upstream> [port]` forwards requests that
 * keep the contract and lets answers pass that keep it; for all others it answers itself, with every violation. As
 * `prism proxy --errors` does, save for two leniencies: an undeclared status is a violation too, and an upstream's 501
 * is never replaced by a mock.
 */
import { fileOf, portOf, urlOf } from './arguments.mjs';
import { announce, start } from './program.mjs';

const [specification, upstream, port = '0'] = process.argv.slice(2);

const url = await start('proxy', async () => {
  const options = { specification: fileOf(specification), upstream: urlOf(upstream), port: portOf(port) };
  const { serveProxy } = await import('./serve.mjs');
  return serveProxy(options);
});
announce(url);
