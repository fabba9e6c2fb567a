import Ajv from 'ajv';
import { readFileSync } from 'node:fs';

/**
 * Whether each example keeps its schema. By the mock edition, which tells what is wrong with the one kind of order that is meant: by
 * `oneOf` it would be everything that is wrong with it as one of seventy.
 */
export function faultsOfExamples(bundle) {
  const document = JSON.parse(readFileSync(bundle, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true, validateFormats: false });
  ajv.addSchema(document, 'contract');
  const resolve = (node) => (node?.$ref ? at(document, node.$ref) : node);
  return Object.values(document.paths).flatMap(Object.values).flatMap(({ operationId, requestBody, responses }) =>
    [['request', requestBody], ...Object.entries(responses)].flatMap(([role, body]) =>
      Object.values(resolve(body)?.content ?? {}).filter(({ examples }) => examples).flatMap(({ schema, examples }) => {
        const validate = ajv.compile(schema.$ref ? { $ref: `contract${schema.$ref}` } : absolute(schema));
        return Object.entries(examples).flatMap(([name, example]) =>
          faults(validate, resolve(example).value).map((fault) => `${operationId}, ${role} ${name}: ${fault}`));
      })));
}

function faults(validate, value) {
  return validate(value)
    ? []
    : [...new Set(validate.errors.filter(({ keyword }) => keyword !== 'if').map(({ instancePath, message, params }) =>
      `${instancePath} ${message}${params.allowedValues ? `: ${params.allowedValues.join(', ')}` : ''}`))];
}

function absolute(schema) {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/'));
}

function at(document, ref) {
  return ref.slice(2).split('/').reduce((node, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
}
