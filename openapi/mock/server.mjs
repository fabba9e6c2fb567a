/**
 * The mock for programs: `node mock/server.mjs <specification> [port]` serves the file on a free port (or the given
 * one) and says where, as one line of JSON on standard output. It ends with its standard input.
 */
import { fileOf, portOf } from './arguments.mjs';
import { announce, start } from './program.mjs';

const [specification, port = '0'] = process.argv.slice(2);

const { url } = await start('mock', async () => {
  const options = { specification: fileOf(specification), port: portOf(port) };
  const { serve } = await import('./serve.mjs');
  return serve(options);
});
announce(url);
