/**
 * The mock for programs: `node mock/server.mjs <specification> [port]` serves the file on a free port (or the given one) and says
 * where, as one line of JSON on standard output. It ends with its standard input.
 */
import { announce, portOf, start } from './program.mjs';
import { serve } from './serve.mjs';

const [specification, port = '0'] = process.argv.slice(2);

const { url } = await start('mock', () => serve(specification, { port: portOf(port) }));
announce(url);
