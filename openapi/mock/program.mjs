/** What the programs have in common: how they come up, and how they end. */

/** Starts a server; what keeps it from that is told in one sentence. */
export async function start(what, server) {
  try {
    return await server();
  } catch (failure) {
    console.error(`The ${what} cannot start: ${reason(failure)}.`);
    process.exit(1);
  }
}

/** For programs: says where it serves, and ends with its standard input, so that none outlives the process that started it. */
export function announce(url) {
  console.log(JSON.stringify({ url }));
  process.stdin.on('end', () => process.exit(0)).resume();
  process.on('SIGTERM', () => process.exit(0));
}

export function portOf(text) {
  if (!/^\d+$/.test(text) || Number(text) > 65535) {
    throw new Error(`${text} is no port, ${ANOTHER_PORT}`);
  }
  return Number(text);
}

const ANOTHER_PORT = 'choose another with [port] or -Dmock.port';
const ANOTHER_HOST = 'choose another with [host] or -Dmock.host';

function reason({ code, path, address, hostname, port, message }) {
  const reasons = {
    EADDRINUSE: `port ${port} of ${address} is taken, ${ANOTHER_PORT}`,
    EADDRNOTAVAIL: `${address} is no address of this machine, ${ANOTHER_HOST}`,
    ENOTFOUND: `the host ${hostname} is not known, ${ANOTHER_HOST}`,
    EAI_AGAIN: `the host ${hostname} is not known, ${ANOTHER_HOST}`,
    ENOENT: `there is no file ${path}`,
  };
  return reasons[code] ?? message.split('\n')[0];
}
