/** Prism. What is used of its inside, rather than of what it documents, stands here and nowhere else. */
import { readFile } from 'node:fs/promises';
import { createInstance, getHttpOperationsFromSpec, ProblemJsonError, VIOLATIONS } from '@stoplight/prism-http';
import mocker from '@stoplight/prism-http/dist/mocker/index.js';
import validator from '@stoplight/prism-http/dist/validator/index.js';
import { parse } from '@stoplight/yaml';
import Ajv from 'ajv';

const SCHEMAS = '#/components/schemas/';
const BUNDLED = '#/__bundled__/';
const ALL_SCHEMAS = '/all-schemas';
const SEVERITIES = ['Error', 'Warning', 'Information', 'Hint'];
const ERROR = 0;
const VALIDATING = { validateRequest: true, validateResponse: true, checkSecurity: true };

/** The operations of a specification, of which each schema compiles. */
export async function loadOperations(specification) {
  const text = await readFile(specification, 'utf8');
  try {
    const operations = await operationsOf(parse(text));
    if (!operations.length) {
      throw new Error('it has no operations');
    }
    refuseUncompilable(operations);
    return operations;
  } catch (failure) {
    throw new Error(`${specification} cannot be served, ${failure.message}`);
  }
}

/**
 * Prism would write out every reference, and compile what two operations share once for each place that names it. So
 * the references to schemas are kept from it, and lead into one bundle of them all; save for those of parameters,
 * which it reads itself. The bundle is what Prism makes of the schemas, as those of an operation that nobody sees.
 */
async function operationsOf(document) {
  const nameOf = ({ $ref }) => (String($ref).startsWith(SCHEMAS) ? $ref.slice(SCHEMAS.length) : undefined);
  const isParameter = (node) => 'in' in node && 'schema' in node;
  const references = new Map();
  const reference = (name) => references.get(name) ?? references.set(name, { $ref: BUNDLED + name }).get(name);

  const hide = (node) => (isParameter(node) ? node : nameOf(node) && { 'x-schema': nameOf(node) });
  const hidden = replace(document ?? {}, hide);
  const paths = { ...hidden.paths, [ALL_SCHEMAS]: schemasOf(hidden) };
  const operations = await getHttpOperationsFromSpec({ ...hidden, paths });
  const shown = operations.map((each) => replace(each, (node) => node['x-schema'] && reference(node['x-schema'])));

  const { contents } = shown.find(({ path }) => path === ALL_SCHEMAS).responses[0];
  const bundle = Object.fromEntries(contents.map(({ mediaType, schema }) => [mediaType, schema]));
  const withBundle = (operation) => ({ ...operation, __bundled__: bundle });
  return shown
    .filter(({ path }) => path !== ALL_SCHEMAS)
    .map((operation) => withBundle({ ...operation, callbacks: operation.callbacks?.map(withBundle) }));
}

function schemasOf({ components: { schemas = {} } = {} }) {
  const content = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, { schema }]));
  return { get: { responses: { 200: { description: 'All schemas', content } } } };
}

function replace(node, replacement) {
  if (Array.isArray(node)) {
    return node.map((each) => replace(each, replacement));
  }
  if (node === null || typeof node !== 'object') {
    return node;
  }
  return replacement(node)
    || Object.fromEntries(Object.entries(node).map(([name, value]) => [name, replace(value, replacement)]));
}

/** A schema of an operation itself, where the operation only refers to it. */
export function resolve(schema, { __bundled__: bundle }) {
  return schema.$ref?.startsWith(BUNDLED) ? bundle[schema.$ref.slice(BUNDLED.length)] : schema;
}

/**
 * A schema that does not compile makes Prism accept everything, without a word. So Prism is made to compile each
 * before it serves, and is watched; it keeps what it has compiled.
 */
function refuseUncompilable(operations) {
  const { compile } = Ajv.prototype;
  let fault;
  Ajv.prototype.compile = function (...schema) {
    try {
      return compile.apply(this, schema);
    } catch (failure) {
      fault = failure;
      throw failure;
    }
  };
  try {
    for (const operation of operations) {
      compileAll(operation);
      if (fault) {
        const { method, path } = operation;
        throw new Error(`a schema of ${method.toUpperCase()} ${path} does not compile, ${fault.message}`);
      }
    }
  } finally {
    delete Ajv.prototype.compile;
  }
}

function compileAll(operation) {
  const anything = (mediaType) => ({ headers: { 'content-type': mediaType, 'content-length': '2' }, body: {} });
  for (const { mediaType } of operation.request?.body?.contents ?? [{ mediaType: 'application/json' }]) {
    const element = { ...anything(mediaType), url: { path: operation.path, query: {} } };
    validator.validateInput({ resource: operation, element });
  }
  for (const { code, contents = [] } of operation.responses) {
    for (const { mediaType } of contents) {
      const statusCode = Number(code.replaceAll('X', '9')) || 599; // the last stands for `default`
      validator.validateOutput({ resource: operation, element: { ...anything(mediaType), statusCode } });
    }
  }
}

/**
 * Answers requests with examples. `plan` may change what is asked of Prism's mocker, and completes its answer, with the
 * example's name, before Prism validates it.
 */
export function mock(operations, plan, logger) {
  const components = {
    logger,
    mock: (asked) => (callLogger) => {
      const { call, complete } = plan(asked);
      const found = mocker.default(call)(callLogger);
      if (found._tag === 'Left') {
        return found;
      }
      return { ...found, right: complete({ ...found.right, example: nameOf(found.right, call) }) };
    },
  };
  const instance = createInstance({ ...VALIDATING, errors: false, isProxy: false }, components);
  return async (input, preferred) => {
    const outcome = await instance.request(input, operations, { mock: { dynamic: false, ...preferred } })();
    // where status and example are preferred, and there is no such example, Prism has no status for that
    return answer(outcome, preferred.code ? 404 : 500);
  };
}

/** Prism answers the very value of an example. */
function nameOf({ body }, { resource }) {
  const examples = resource.responses.flatMap(({ contents = [] }) => contents).flatMap(({ examples: all = [] }) => all);
  return examples.find(({ value }) => value === body)?.key;
}

/** Forwards requests that keep the contract. An undeclared status is a violation, and nothing stands in for a 501. */
export function proxy(operations, upstream, logger) {
  const title = 'The upstream answered 501';
  const refusal = new ProblemJsonError('UPSTREAM_NOT_IMPLEMENTED', title, 502, 'Nothing stands in for it.');
  const components = {
    logger,
    mock: () => () => ({ _tag: 'Left', left: refusal }),
    validateOutput: (output) => {
      const verdict = validator.validateOutput(output);
      const left = verdict.left?.map((fault) => ({ ...fault, severity: ERROR }));
      return left ? { ...verdict, left } : verdict;
    },
  };
  const instance = createInstance({ ...VALIDATING, errors: true, isProxy: true, upstream }, components);
  return async (input) => {
    const outcome = await instance.request(input, operations)();
    const validation = outcome.right?.validations.output.map(told('response')) ?? [];
    return validation.length
      ? problem(ProblemJsonError.fromTemplate(VIOLATIONS, 'The answer leaves the contract.', { validation }), 500)
      : answer(outcome, 500);
  };
}

/** What a fault quotes of a list: Prism has it in the message alone. */
export function allowedValues({ code, message }) {
  const [, says, values] = (code === 'enum' && /^(.+) must be equal to one of the allowed values: (.+)$/s.exec(message)) || [];
  return { says, values: values?.split(', ') };
}

function answer(outcome, statusOfOthers) {
  if (outcome._tag === 'Left') {
    return problem(outcome.left, statusOfOthers);
  }
  const { output: { statusCode: status, headers, body, example }, validations } = outcome.right;
  const violations = [...validations.input.map(told('request')), ...validations.output.map(told('response'))];
  return { status, headers, body, example, violations, fault: violations[0]?.message };
}

function problem(failure, statusOfOthers) {
  const status = failure.status ?? statusOfOthers;
  const headers = { ...failure.additional?.headers, 'content-type': 'application/problem+json' };
  const body = { ...ProblemJsonError.toProblemJson(failure), status };
  // what is no problem of Prism's may quote a body
  const title = failure instanceof ProblemJsonError ? failure.message : undefined;
  return { status, headers, body, fault: body.validation?.[0]?.message ?? title };
}

function told(side) {
  return ({ path = [], severity, code, message }) =>
    ({ location: [side, ...path], severity: SEVERITIES[severity], code, message });
}
