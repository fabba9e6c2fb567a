/**
 * Prism between a client and the API: `node mock/proxy.mjs <specification> <upstream> [port]` forwards requests that
 * keep the contract and lets answers pass that keep it; for all others it answers itself, with every violation. As
 * `prism proxy --errors` does, save for two leniencies: an undeclared status is a violation too, and an upstream's 501
 * is never replaced by a mock.
 */
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec, ProblemJsonError } from '@stoplight/prism-http';
import validator from '@stoplight/prism-http/dist/validator/index.js';
import { createServer } from '@stoplight/prism-http-server';
import { refuseUncompilable } from './refuse-uncompilable.mjs';

const [specification, upstream, port = '0'] = process.argv.slice(2);
const ERROR = 0;

function validateOutput(answer) {
  const verdict = validator.validateOutput(answer);
  const violations = verdict.left?.map((violation) => ({ ...violation, severity: ERROR }));
  return violations ? { ...verdict, left: violations } : verdict;
}

/** Prism asks for a mock where the upstream says that it has not implemented the operation. */
const refuseToMock = () => () => ({
  _tag: 'Left',
  left: new ProblemJsonError('UPSTREAM_NOT_IMPLEMENTED', 'The upstream answered 501', 502, 'Nothing stands in for it.'),
});

try {
  const operations = await getHttpOperationsFromSpec(specification);
  refuseUncompilable(operations);
  const server = createServer(operations, {
    cors: true,
    config: {
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: true,
      isProxy: true,
      upstream: new URL(upstream),
      mock: { dynamic: false },
    },
    components: {
      logger: createLogger('proxy', { level: 'silent' }), // it would tell whole requests, the key included
      mock: refuseToMock,
      validateOutput,
    },
  });
  const url = await server.listen(Number(port), '127.0.0.1');
  console.log(JSON.stringify({ url }));
} catch (failure) {
  console.error(`The proxy cannot serve ${specification} on port ${port}: ${failure.message ?? failure}`);
  process.exit(1);
}

const stop = () => process.exit(0);
process.stdin.on('end', stop).resume();
process.on('SIGTERM', stop);
