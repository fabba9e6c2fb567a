/** What Maven runs: tools, lint, editions, examples, reference. */
import { rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeExamples } from './editions/examples.mjs';
import { redocly, run } from './redocly.mjs';
import { writeMethods } from './reference/methods.mjs';
import { writeReference } from './reference/write.mjs';
import { checkRelease } from './release/check.mjs';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));

if (Math.max(modified('package.json'), modified('package-lock.json')) > modified('node_modules/.package-lock.json')) {
  installPackages();
}
console.log('Linting the contract, and making its editions, examples and reference');
redocly('lint', 'client', '--format=stylish');
for (const folder of ['target/editions', 'target/classes/META-INF/openapi']) { // what is no longer made is not to be packaged
  rmSync(folder, { recursive: true, force: true });
}
redocly('bundle', '--component-renaming-conflicts-severity=error');
redocly('bundle', '--component-renaming-conflicts-severity=error', '--ext=json');
const { faultsOfExamples } = await import('./lint/examples.mjs'); // needs packages, which are there only now
endIf(faultsOfExamples('target/editions/mock.json'));
checkRelease();
writeExamples('target/editions/client.json', 'target/examples');
writeMethods('target/editions/canonical.json', 'PAYMENT-METHODS.md');
writeReference('target/reference/reference.html');

function installPackages() {
  console.log('Installing the packages of the contract\'s tools by npm; this is done once and takes some seconds. After it'
    + ' `mvn -q -Pquickstart verify` takes about a minute, `mvn verify` with all its tests about ten.');
  run('npm', ['ci'], {
    shell: process.platform === 'win32', // there npm is a script
    failure: 'npm, which comes with Node.js, cannot install the packages that package-lock.json in openapi/ names; it needs'
      + ' to be on the PATH and to reach its registry:',
  });
}

function endIf(faults) {
  if (faults.length) {
    console.error(`Examples that do not keep the contract:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    process.exit(1);
  }
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
