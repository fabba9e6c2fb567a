/** Writes paths with a `*` in place of what the contract marks as sensitive: a customer, a token. */
export function hiding(operations) {
  const templates = operations
    .map(({ path, request }) => ({ segments: path.split('/'), secrets: secretsOf(request) }))
    .filter(({ secrets }) => secrets.length);
  return (path) => {
    const found = templates.map((template) => hidden(template, path.split('/'))).find(Boolean);
    return found ? found.join('/') : path;
  };
}

function secretsOf(request) {
  return (request?.path ?? []).filter(({ schema }) => schema?.['x-sensitive']).map(({ name }) => `{${name}}`);
}

/** Compared from their ends, for the API may stand below a path of its own. */
function hidden({ segments: [, ...template], secrets }, path) {
  const before = path.slice(0, -template.length);
  const own = path.slice(-template.length);
  const fits = before.length && template.every((segment, index) => segment.startsWith('{') || segment === own[index]);
  return fits && [...before, ...own.map((segment, index) => (secrets.includes(template[index]) ? '*' : segment))];
}
