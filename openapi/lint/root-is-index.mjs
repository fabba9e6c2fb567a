/** openapi.yaml only says what there is and where it lies. */
export default () => ({
  Root(root, { report, location }) {
    const entries = [
      ...Object.entries(root.paths ?? {}).map(([path, item]) => [['paths', path], item]),
      ...Object.entries(root.components ?? {})
        .filter(([kind]) => kind !== 'securitySchemes')
        .flatMap(([kind, items]) => Object.entries(items).map(([name, item]) => [['components', kind, name], item])),
    ];
    for (const [place, item] of entries) {
      if (Object.keys(item ?? {}).join() !== '$ref') {
        report({
          message: `The root is an index: move \`${place.at(-1)}\` to a file of its own and leave a \`$ref\` here.`,
          location: location.child(place),
        });
      }
    }
  },
});
