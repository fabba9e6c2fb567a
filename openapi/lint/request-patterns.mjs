import { schemasOfRequests } from './schemas-of-requests.mjs';

/** In requests one format has one pattern, so that all validators agree; a pattern without a format says what it means. */
export default () => ({
  Root(root, context) {
    const patterns = new Map();
    for (const { node: { format, pattern, 'x-pattern-meaning': meaning }, location } of schemasOfRequests(root, context)) {
      if (format && !patterns.has(format)) {
        patterns.set(format, pattern);
      }
      if (format && patterns.get(format) !== pattern) {
        context.report({
          message: `Format \`${format}\` has ${pattern ? 'another pattern' : 'no pattern'} here: elsewhere it is \`${patterns.get(format)}\`.`,
          location: location.child(pattern ? 'pattern' : 'format'),
        });
      }
      if (pattern && !format && !meaning) {
        context.report({
          message: `Pattern \`${pattern}\` needs \`x-pattern-meaning\`: no format says what it means.`,
          location: location.child('pattern'),
        });
      }
    }
  },
});
