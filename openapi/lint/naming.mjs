import { basename } from 'node:path';

const pascalCase = /^[A-Z][A-Za-z0-9]*$/;
const snakeCase = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const gatewayId = /^[A-Z][A-Z0-9]+$/; // settings of a single payment method
const verbAndNoun = /^[a-z]+([A-Z][a-z0-9]*)+$/;

/** A schema's file name is its component name and its Java class; properties are named as on the wire. */
export default () => ({
  Schema(schema, { report, location }) {
    const file = basename(location.source.absoluteRef);
    if (location.pointer === '#/' && !pascalCase.test(basename(file, '.yaml'))) {
      report({ message: `The schema file \`${file}\` has to be named in PascalCase, with the ending .yaml.` });
    }
    for (const name of Object.keys(schema.properties ?? {})) {
      if (!snakeCase.test(name) && !gatewayId.test(name)) {
        report({
          message: `Property \`${name}\` has to be in snake_case, or a gateway id.`,
          location: location.child(['properties', name]).key(),
        });
      }
    }
  },
  Operation(operation, { report, location }) {
    if (!verbAndNoun.test(operation.operationId)) {
      report({
        message: `operationId \`${operation.operationId}\` has to be a verb and a noun in lowerCamelCase.`,
        location: location.child('operationId'),
      });
    }
  },
});
