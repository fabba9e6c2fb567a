/**
 * The project as it would be with more payment methods: `node benchmark/synthetic.mjs <methods> <folder>` makes a copy of it in a new
 * folder, in which methods that there are stand again and again, under other names and gateway ids. There `mvn verify` tells whether
 * growth is linear.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [methods, folder] = process.argv.slice(2);
if (!(Number(methods) > 0) || !folder || existsSync(folder)) {
  console.error('Usage: node benchmark/synthetic.mjs <methods> <folder>, where the folder is a new one.');
  process.exit(1);
}

const home = fileURLToPath(new URL('../..', import.meta.url));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: home, encoding: 'utf8' });
for (const file of files.split('\n').filter((file) => file && existsSync(join(home, file)))) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  cpSync(join(home, file), join(folder, file));
}

const orders = join(folder, 'openapi', 'orders');
const originals = readdirSync(orders, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, files: readdirSync(join(orders, name)) }))
  .filter(({ name }) => gatewaysOf(name).length === 1);
for (let number = 1; number <= methods; number++) {
  copy(originals[(number - 1) % originals.length], number);
}

/** The gateway ids that a method's own files name as constants. */
function gatewaysOf(name) {
  const texts = readdirSync(join(orders, name)).map((file) => readFileSync(join(orders, name, file), 'utf8'));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/gateway:.*enum: \[(\w+)\]/g)].map(([, id]) => id)))];
}

function copy({ name, files }, number) {
  const [gateway] = gatewaysOf(name);
  const schemas = files.filter((file) => /^[A-Z]/.test(file)).map((file) => file.replace('.yaml', ''));
  const renamed = (text) => schemas.reduce((all, schema) =>
    all.replace(new RegExp(`(?<![\\w/])${schema}(?=\\.yaml)`, 'g'), `${schema}Copy${number}`), text)
    .replaceAll(new RegExp(`\\b${gateway}\\b(?!:)`, 'g'), `${gateway}_${number}`) // as a value: settings by id are members
    .replaceAll(/(order_id: \S*)/g, `$1-${number}`);
  const target = join(orders, `${name}-copy-${number}`);
  mkdirSync(target);
  for (const file of files) {
    const isSchema = /^[A-Z]/.test(file);
    const copied = isSchema ? file.replace('.yaml', `Copy${number}.yaml`) : `copy-${number}-${file}`;
    writeFileSync(join(target, copied), renamed(readFileSync(join(orders, name, file), 'utf8')));
  }
  for (const union of readdirSync(orders).filter((file) => file.endsWith('.yaml'))) {
    const text = readFileSync(join(orders, union), 'utf8');
    const branch = new RegExp(`^( *- \\$ref: )${name}/(\\w+)\\.yaml\\n`, 'gm');
    writeFileSync(join(orders, union), text.replace(branch, (line, start, schema) =>
      `${line}${start}${name}-copy-${number}/${schema}Copy${number}.yaml\n`));
  }
}
