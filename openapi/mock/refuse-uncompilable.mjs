import { compiler } from './compiler.mjs';

/** A schema that does not compile makes Prism accept everything, without a word. So each is compiled once before serving. */
export function refuseUncompilable(operations) {
  const compile = compiler();
  for (const operation of operations) {
    for (const { schema } of [operation.request?.body, ...operation.responses].flatMap((body) => body?.contents ?? [])) {
      try {
        compile(schema, operation);
      } catch (failure) {
        throw new Error(`a schema of ${operation.method.toUpperCase()} ${operation.path} does not compile, ${failure.message}`);
      }
    }
  }
}
