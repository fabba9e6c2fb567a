import { placeOf } from './places.mjs';

/**
 * The client checks what it puts into an address, by bounds that the contract has to give, and takes a query as one object. Those of
 * callbacks are for others to read.
 */
export default () => ({
  Root({ paths }, context) {
    for (const path of Object.values(paths)) {
      const { node: operations, from } = placeOf(path, context);
      for (const parameter of Object.values(operations).flatMap(({ parameters = [] }) => parameters)) {
        check(placeOf(parameter, context, from), context);
      }
    }
  },
});

function check({ node: { name, in: where, schema = {} }, from, file }, context) {
  const fault = { path: pathFault, query: queryFault }[where]?.(placeOf(schema, context, from).node);
  if (fault) {
    context.report({ message: `Parameter \`${name}\`, ${file}, ${fault}.`, location: context.location.child('paths') });
  }
}

function pathFault({ type, format, minLength, maxLength, minimum, maximum }) {
  if (type === 'string') {
    return minLength > 0 && maxLength ? undefined : 'needs `minLength` of at least 1 and `maxLength`: an address has no room for nothing';
  }
  const isLong = type === 'integer' && format === 'int64' && minimum !== undefined && maximum !== undefined;
  return isLong ? undefined : 'needs `type: string`, or `type: integer` with `format: int64`, `minimum` and `maximum`';
}

function queryFault({ type }) {
  return type === 'object' ? undefined : 'needs an object with all members of the query, `style: form` and `explode: true`';
}
