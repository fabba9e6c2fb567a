/** What Maven runs: tools, lint, editions, examples. Says nothing as long as all is well. */
import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeExamples } from './editions/examples.mjs';
import { keepOffline } from './reference/offline.mjs';

const reference = 'target/reference/multisafepay-openapi.html';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));

if (Math.max(modified('package.json'), modified('package-lock.json')) > modified('node_modules/.package-lock.json')) {
  run('npm', ['ci'], { shell: process.platform === 'win32' }); // there npm is a script
}
redocly('lint', 'client', '--format=stylish');
rmSync('target/editions', { recursive: true, force: true });
redocly('bundle', '--component-renaming-conflicts-severity=error');
redocly('bundle', '--component-renaming-conflicts-severity=error', '--ext=json');
writeExamples('target/editions/client.json', 'target/examples');
redocly('build-docs', 'docs', '--inlineBundle', `--output=${reference}`);
keepOffline(reference);

function redocly(...args) {
  run(process.execPath, ['node_modules/@redocly/cli/bin/cli.js', ...args]);
}

function run(command, args, options) {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env, ...options });
  if (status !== 0) {
    process.stderr.write(`${error?.message ?? (stdout || stderr)}\n`);
    process.exit(1);
  }
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
