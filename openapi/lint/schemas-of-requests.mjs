/** Every schema that a request reaches, in its body or its query, with the place where it is written. */
export function* schemasOfRequests({ paths }, { resolve, location }) {
  const seen = new Set();
  const follow = ({ node, location }) => {
    const there = node?.$ref ? resolve(node, location.source.absoluteRef) : { node, location };
    return there.node && there; // an unresolved $ref has a rule of its own
  };
  const below = (place, ...keys) =>
    follow({ node: keys.reduce((node, key) => node?.[key], place.node), location: place.location.child(keys) });

  function* walk(place) {
    if (!place || seen.has(place.location.absolutePointer)) {
      return;
    }
    seen.add(place.location.absolutePointer);
    yield place;
    for (const keyword of ['properties', 'allOf', 'anyOf', 'oneOf']) {
      for (const key of Object.keys(place.node[keyword] ?? {})) {
        yield* walk(below(place, keyword, key));
      }
    }
    yield* walk(below(place, 'items'));
  }

  for (const path of Object.keys(paths)) {
    const item = below({ node: paths, location: location.child('paths') }, path);
    for (const method of Object.keys(item?.node ?? {})) {
      const operation = below(item, method);
      yield* walk(below(operation, 'requestBody', 'content', 'application/json', 'schema'));
      for (const index of Object.keys(operation.node.parameters ?? {})) {
        yield* walk(below(below(operation, 'parameters', index), 'schema'));
      }
    }
  }
}
