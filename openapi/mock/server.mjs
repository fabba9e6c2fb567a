/**
 * Prism behind one line of JSON: `node mock/server.mjs <specification> [port]` serves the file on a free port (or the given one)
 * and says where on standard output. Prism's log goes to standard error. The mock ends with its standard input, so that none
 * outlives the process that started it.
 */
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { localCallbacks } from './local-callbacks.mjs';
import { refuseUncompilable } from './refuse-uncompilable.mjs';

const [specification, port = '0'] = process.argv.slice(2);

try {
  const operations = await getHttpOperationsFromSpec(specification);
  if (!operations.length) {
    throw new Error('it has no operations');
  }
  refuseUncompilable(operations);
  const server = createServer(operations, {
    cors: true,
    config: {
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: false,
      mock: { dynamic: false },
      isProxy: false,
    },
    components: { logger: createLogger('mock', { level: 'info' }, process.stderr), mock: localCallbacks },
  });
  const url = await server.listen(Number(port), '127.0.0.1');
  console.log(JSON.stringify({ url }));
} catch (failure) {
  console.error(`The mock cannot serve ${specification} on port ${port}: ${failure.message ?? failure}`);
  process.exit(1);
}

const stop = () => process.exit(0);
process.stdin.on('end', stop).resume();
process.on('SIGTERM', stop);
