import { schemasOfRequests } from './schemas-of-requests.mjs';

/**
 * A description says of each member of a request whether it is `Required` or `Optional`, in the first of these words that
 * it has, and `required` says the same. Where all are optional, the object may say so once.
 */
export default () => ({
  Root(root, context) {
    for (const { node, location } of schemasOfRequests(root, context)) {
      if (/every member is optional/i.test(node.description) && !node.required) {
        continue;
      }
      for (const [name, property] of Object.entries(node.properties ?? {})) {
        const { description } = property.$ref ? context.resolve(property, location.source.absoluteRef).node ?? {} : property;
        const said = /\b(Required|Optional)\b/.exec(description)?.[0] ?? 'nothing of it';
        const wanted = node.required?.includes(name) ? 'Required' : 'Optional';
        if (said !== wanted) {
          context.report({
            message: `Property \`${name}\` is to be described as \`${wanted}\`, and the description says ${said}.`,
            location: location.child(['properties', name]),
          });
        }
      }
    }
  },
});
