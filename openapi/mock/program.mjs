/** How the programs come up, and how they end. */
import { ANOTHER_HOST, ANOTHER_PORT } from './arguments.mjs';

/** Starts a server; what keeps it from that is told in one sentence. */
export async function start(what, server) {
  try {
    return await server();
  } catch (failure) {
    console.error(`The ${what} cannot start: ${reason(failure)}.`);
    process.exit(1);
  }
}

function reason({ code, address, hostname, port, message }) {
  const reasons = {
    EADDRINUSE: `port ${port} of ${address} is taken, ${ANOTHER_PORT}`,
    EADDRNOTAVAIL: `${address} is no address of this machine, ${ANOTHER_HOST}`,
    ENOTFOUND: `the host ${hostname} is not known, ${ANOTHER_HOST}`,
    EAI_AGAIN: `the host ${hostname} is not known, ${ANOTHER_HOST}`,
  };
  return reasons[code] ?? message.split('\n')[0].replace(/\.$/, '');
}

/**
 * For programs: says where it serves, and ends with its standard input, so that none outlives the process that started
 * it.
 */
export function announce(url) {
  console.log(JSON.stringify({ url }));
  const stop = () => process.exit(0);
  process.stdin.on('end', stop).resume();
  process.on('SIGTERM', stop);
}
