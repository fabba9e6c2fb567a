import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { clients, collection, prism } from './matrix.mjs';

const page = new URL('../GENERATORS.md', import.meta.url);

const title = `# Generators

Written by \`mvn -Pgenerators verify -pl openapi\`: do not edit. Each of these makes a client of the edition \`generators\`, compiles it, and
creates every order of the examples against the mock: what is sent is the order, what is read is the answer. The flags are those in
[generators/](generators), where a program of a few lines for each shows the client at work. An answer may have members that the contract
does not name: every client bears them, some keep them. Beside them stand two readers of the contract that make no code.

| | made by | flags | outcome |
|---|---|---|---|
`;

/** The lines of what has run; of the others the lines that there are. */
export function writePage(outcomes) {
  const earlier = existsSync(page) ? readFileSync(page, 'utf8').split('\n') : [];
  const lines = [...clients, collection, prism].map(({ name, tool, flags }) => (name in outcomes
    ? `| ${[name, tool, flags, outcomes[name]].join(' | ')} |`
    : earlier.find((line) => line.startsWith(`| ${name} |`))));
  writeFileSync(page, `${title}${lines.filter(Boolean).join('\n')}\n`);
}
