/**
 * The mock for programs: `node mock/server.mjs <specification> [port]` serves the file on a free port (or the given one) and says
 * where, as one line of JSON on standard output. It ends with its standard input, so that none outlives the process that
 * started it.
 */
import { serve } from './serve.mjs';

const [specification, port] = process.argv.slice(2);

const { url } = await serve(specification, { port: Number(port ?? 0) });
console.log(JSON.stringify({ url }));

const stop = () => process.exit(0);
process.stdin.on('end', stop).resume();
process.on('SIGTERM', stop);
