import { schemasOfRequests } from './schemas-of-requests.mjs';

/**
 * A list of values is a schema of its own: the client has a class for each, and none for one that is written in passing. One
 * value in passing is a constant, if it has to be given; an empty one says that there is none.
 */
export default () => ({
  Schema({ enum: values, 'x-extensible-enum': open }, { report, location }) {
    if ((values?.length > 1 || open) && location.pointer !== '#/') {
      report({
        message: 'A list of values has to be a schema of its own: move it to a file, named as its Java class is to be, and leave a `$ref`.',
        location: location.child(open ? 'x-extensible-enum' : 'enum'),
      });
    }
  },
  Root(root, context) {
    for (const { node: { properties = {}, required = [] }, location } of schemasOfRequests(root, context)) {
      for (const [name, { enum: values }] of Object.entries(properties)) {
        if (values?.length === 1 && values[0] !== '' && !required.includes(name)) {
          context.report({
            message: `Property \`${name}\` need not be given, so that its one value is no constant, and the client would take any: `
              + 'require it, or move the list to a file, named as its Java class is to be, and leave a `$ref`.',
            location: location.child(['properties', name, 'enum']),
          });
        }
      }
    }
  },
});
