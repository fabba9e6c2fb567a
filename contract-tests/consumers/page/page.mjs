/** Writes which libraries the consumers ran with, out of what their test runs say of themselves. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const consumers = new URL('../', import.meta.url);
const page = new URL('../../../generated-client/CONSUMERS.md', import.meta.url);

/** What others would know a set-up by, under the names that are written. */
const LIBRARIES = {
  'spring-boot': 'Spring Boot',
  'com/fasterxml/jackson/core/jackson-databind': 'Jackson 2',
  'tools/jackson/core/jackson-databind': 'Jackson 3',
  'okhttp-jvm': 'OkHttp',
  'junit-jupiter-api': 'JUnit',
};

const rows = matches(/<module>(.*?)<\/module>/g, read('pom.xml'))
  .filter((module) => module !== 'page')
  .map((module) => row(module, reports(module)));

writeFileSync(page, `# What it was tried with

Made by \`mvn -q -Pconsumers verify\`: do not edit. Each of these is a small program in
[contract-tests/consumers](../contract-tests/consumers) that creates orders at the mock, with the versions that Maven gave it: the
client asks for Jackson 2.22 and works with what a program brings.

| program | with | does |
|---|---|---|
${rows.join('\n')}
`);

function row(module, reports) {
  const [name] = matches(/<name>Consumer: (.*?)<\/name>/g, read(`${module}/pom.xml`));
  const jars = reports.flatMap((report) => matches(/ name="(?:java\.class|jdk\.module)\.path" value="(.*?)"/g, report))
    .join('\n').replaceAll('\\', '/');
  const versions = Object.entries(LIBRARIES)
    .map(([artifact, library]) => [library, matches(new RegExp(`/${artifact}/([^/]+)/[^/]+\\.jar`, 'g'), jars)[0]])
    .filter(([, version]) => version)
    .map(([library, version]) => `${library} ${version}`);
  const tests = new Set(reports.flatMap((report) => matches(/<testcase name="(\w+)/g, report)).map(words).sort());
  return `| ${name} | ${versions.join(', ')} | ${[...tests].join('; ')} |`;
}

function reports(module) {
  const folder = `${module}/target/surefire-reports/`;
  return readdirSync(new URL(folder, consumers)).filter((file) => file.endsWith('.xml')).map((file) => read(folder + file));
}

/** The name of a test as what it says. */
function words(name) {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function matches(pattern, text) {
  return [...text.matchAll(pattern)].map(([, found]) => found);
}

function read(file) {
  return readFileSync(new URL(file, consumers), 'utf8');
}
