import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import mock from '@stoplight/prism-http/dist/mocker/index.js';
import { createServer } from '@stoplight/prism-http-server';
import { fittingExamples } from './fitting-example.mjs';
import { localCallbacks } from './local-callbacks.mjs';
import { namedFaults } from './named-faults.mjs';
import { refuseUncompilable } from './refuse-uncompilable.mjs';

/** Lets Prism serve a specification, with its log on standard error; gives the address and the operations. */
export async function serve(specification, { port = 0, host = '127.0.0.1', log = 'info' } = {}) {
  try {
    const operations = await getHttpOperationsFromSpec(specification);
    if (!operations.length) {
      throw new Error('it has no operations');
    }
    refuseUncompilable(operations);
    const fit = fittingExamples(operations);
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
      components: {
        logger: createLogger('mock', { level: log }, process.stderr),
        mock: (call) => mock.default(localCallbacks(namedFaults(fit(call)))),
      },
    });
    return { url: await server.listen(port, host), operations };
  } catch (failure) {
    console.error(`The mock cannot serve ${specification} on ${host}, port ${port}: ${failure.message ?? failure}`);
    process.exit(1);
  }
}
