import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes each example of each operation and callback as plain JSON: <folder>/<operationId>/<name>.request.json or
 * .response.json.
 */
export function writeExamples(bundle, folder) {
  const document = JSON.parse(readFileSync(bundle, 'utf8'));
  const resolve = (node) => (node?.$ref ? at(document, node.$ref) : node);
  const operationsOf = (paths) =>
    Object.values(paths).flatMap((item) =>
      Object.values(resolve(item))
        .filter(({ operationId }) => operationId)
        .flatMap((operation) => [operation, ...Object.values(operation.callbacks ?? {}).flatMap(operationsOf)]));

  rmSync(folder, { recursive: true, force: true });
  for (const { operationId, requestBody, responses } of operationsOf(document.paths)) {
    const write = (body, role) => {
      for (const { examples = {} } of Object.values(resolve(body)?.content ?? {})) {
        for (const [name, example] of Object.entries(examples)) {
          const file = join(folder, operationId, `${name}.${role}.json`);
          if (existsSync(file)) {
            throw new Error(`two examples of the ${role} of ${operationId} have the name ${name}`);
          }
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, `${JSON.stringify(resolve(example).value, null, 2)}\n`);
        }
      }
    };
    write(requestBody, 'request');
    Object.values(responses).forEach((response) => write(response, 'response'));
  }
}

function at(document, ref) {
  return ref.slice(2).split('/').reduce((node, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
}
