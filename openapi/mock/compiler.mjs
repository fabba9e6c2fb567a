import Ajv from 'ajv';
import addFormats from 'ajv-formats';

/** Compiles schemas in the way that Prism does. */
export function compiler() {
  const ajv = new Ajv({ strict: false, allowUnionTypes: true, logger: false });
  addFormats(ajv);
  return (schema, { __bundled__ }) => ajv.compile({ ...schema, __bundled__ });
}
