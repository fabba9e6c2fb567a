import Ajv from 'ajv';
import addFormats from 'ajv-formats';

/**
 * A schema that does not compile makes Prism accept everything, without a word. So each is compiled once before serving, in the
 * way that Prism does it.
 */
export function refuseUncompilable(operations) {
  const ajv = new Ajv({ strict: false, allowUnionTypes: true, logger: false });
  addFormats(ajv);
  for (const operation of operations) {
    for (const { schema } of [operation.request?.body, ...operation.responses].flatMap((body) => body?.contents ?? [])) {
      try {
        ajv.compile({ ...schema, __bundled__: operation.__bundled__ });
      } catch (failure) {
        throw new Error(`a schema of ${operation.method.toUpperCase()} ${operation.path} does not compile, ${failure.message}`);
      }
    }
  }
}
