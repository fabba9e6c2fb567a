import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('.', import.meta.url));

/** Runs a command of Redocly and gives what it printed, or ends the build with it. */
export function redocly(...args) {
  return run(process.execPath, ['node_modules/@redocly/cli/bin/cli.js', ...args]);
}

/** Runs a program; where it fails, that and what the program said ends the build. */
export function run(command, args, { failure = '', ...options } = {}) {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const all = { cwd: home, env, encoding: 'utf8', maxBuffer: 2 ** 26, ...options };
  const { error, status, stdout, stderr } = spawnSync(command, args, all);
  if (status !== 0) {
    console.error(`${failure}\n${error?.message ?? `${stdout}${stderr}`}`.trim());
    process.exit(1);
  }
  return stdout;
}
