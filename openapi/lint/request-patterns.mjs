import { schemasOfRequests } from './schemas-of-requests.mjs';

/** In requests one format has one pattern, so that all validators agree; a pattern without a format says what it means. */
export default () => ({
  Root(root, context) {
    const patterns = new Map();
    for (const { node: { type, format, pattern, 'x-pattern-meaning': meaning }, location } of schemasOfRequests(root, context)) {
      const isText = type === 'string' && format;
      if (isText && !pattern) {
        context.report({ message: `Format \`${format}\` needs a \`pattern\` beside it.`, location: location.child('format') });
      } else if (isText && !patterns.has(format)) {
        patterns.set(format, pattern);
      } else if (isText && patterns.get(format) !== pattern) {
        context.report({
          message: `Format \`${format}\` has another pattern here: elsewhere it is \`${patterns.get(format)}\`.`,
          location: location.child('pattern'),
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
