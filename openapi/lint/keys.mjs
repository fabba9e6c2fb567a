/** An operation says which kinds of key it takes, each in a header of its own, and that any of them may be a Bearer token. */
export default () => {
  let bearers;
  let keys;
  const check = (security, { report, location }) => {
    const taken = security.flatMap(Object.keys);
    if (security.length && !(taken.some((name) => keys.includes(name)) && taken.some((name) => bearers.includes(name)))) {
      report({
        message: `\`security\` has to name a kind of key (${keys.join(', ')}) and, beside it, ${bearers.join(', ')}.`,
        location: location.child('security'),
      });
    }
  };
  return {
    Root(root, context) {
      const schemes = Object.entries(root.components.securitySchemes);
      const named = (fits) => schemes.filter(([, scheme]) => fits(scheme)).map(([name]) => name);
      keys = named(({ type, in: where }) => type === 'apiKey' && where === 'header');
      bearers = named(({ scheme }) => scheme === 'bearer');
      check(root.security, context);
    },
    Operation({ security }, context) {
      if (security) {
        check(security, context);
      }
    },
  };
};
