import { readFileSync, readdirSync } from 'node:fs';
import { delimiter } from 'node:path';
import { parse } from '@stoplight/yaml';

const { devDependencies: packages } = JSON.parse(readFileSync(new URL('package.json', import.meta.url)));
const [, version] = readFileSync(new URL('../../pom.xml', import.meta.url), 'utf8').match(/<openapi-generator.version>(.*)</);
const jar = '../target/generator-tools/openapi-generator-cli.jar';
const libraries = '../target/generator-tools/java/*';
const node = process.execPath;
const program = (name) => [node, `node_modules/${name}`];
const compiled = (folder) => [[...program('typescript/bin/tsc'), '--project', folder]];
const run = (folder, name = 'create') => [node, `target/js/${folder}/${name}.js`];

/**
 * Every client that is held against the mock: what it needs beside Node.js, the commands that generate and compile, and the one
 * that creates orders; one tells the whole story of an order. All of them run in this folder.
 */
export const clients = [
  openapiGenerator('python', {
    needs: ['python3', '-c', 'import pydantic, urllib3, dateutil, typing_extensions'],
    needed: 'Python with the packages of generators/python/requirements.txt',
    compile: () => [['python3', '-m', 'compileall', '-q', 'target/python']],
    create: ['python3', 'python/create.py'],
    env: { PYTHONPATH: 'target/python' },
  }),
  openapiGenerator('typescript-fetch', {
    compile: () => compiled('typescript-fetch'),
    create: run('typescript-fetch'),
  }),
  openapiGenerator('go', {
    needs: ['go', 'version'],
    needed: 'Go 1.23 or newer',
    compile: () => [['go', 'build', '-C', 'go', '-mod=mod', '-o', '../target/create', '.']],
    create: ['target/create'],
  }),
  openapiGenerator('java', {
    compile: () => [['javac', '-nowarn', '-cp', libraries, '-d', 'target/classes', 'java/Create.java', ...sources('target/java/src/main/java')]],
    create: ['java', '-cp', [libraries, 'target/classes'].join(delimiter), 'Create'],
  }),
  {
    name: 'openapi-fetch',
    tool: `openapi-typescript ${packages['openapi-typescript']}, openapi-fetch ${packages['openapi-fetch']}`,
    flags: 'none',
    generate: [[...program('openapi-typescript/bin/cli.js'), '../target/editions/generators.yaml', '-o', 'target/openapi-fetch/generators.d.ts']],
    compile: () => compiled('openapi-fetch'),
    create: run('openapi-fetch'),
    story: run('openapi-fetch', 'story'),
    tells: 'creates, asks, refunds and lists below `/v1/json`',
  },
  {
    name: 'zod',
    tool: `@hey-api/openapi-ts ${packages['@hey-api/openapi-ts']}, zod ${packages.zod}`,
    flags: '`plugins: [\'zod\']`',
    generate: [[...program('@hey-api/openapi-ts/bin/run.js'), '-f', 'zod/config.mjs']],
    compile: () => compiled('zod'),
    create: run('zod'),
  },
];

export const collection = {
  name: 'postman',
  tool: `openapi-to-postmanv2 ${packages['openapi-to-postmanv2']}`,
  flags: '`parametersResolution=Example`',
  edition: new URL('../target/editions/generators.json', import.meta.url),
};

/** Prism by itself; what our own mock adds to it is in the folder `mock`. */
export const prism = {
  name: 'prism',
  tool: `@stoplight/prism-cli ${packages['@stoplight/prism-cli']}`,
  flags: '`mock mock.yaml`',
  command: [...program('@stoplight/prism-cli/dist/index.js'), 'mock', '../target/editions/mock.yaml', '--port', '0'],
};

/** Its flags are a file, which is the one that others are to take. */
function openapiGenerator(name, others) {
  const { library, additionalProperties } = parse(readFileSync(new URL(`${name}/config.yaml`, import.meta.url), 'utf8'));
  const flags = Object.entries({ ...(library && { library }), ...additionalProperties }).map(([flag, value]) => `\`${flag}=${value}\``);
  return { name, tool: `openapi-generator ${version}`, flags: flags.join('<br>'), generate: [['java', '-jar', jar, 'generate', '-c', `${name}/config.yaml`]], ...others };
}

function sources(folder) {
  return readdirSync(new URL(folder, import.meta.url), { recursive: true })
    .filter((file) => file.endsWith('.java'))
    .map((file) => `${folder}/${file}`);
}
