/** Lets the mock stand where the API stands: below the path of its servers as well as below the root. */
export function dropIn(operations, respond) {
  const servers = operations.flatMap((operation) => operation.servers ?? []);
  const bases = [...new Set(servers.map(({ url }) => new URL(url).pathname))].filter((base) => base !== '/');
  return (input) => respond({ ...input, url: belowRoot(input.url, bases) });
}

function belowRoot(url, bases) {
  const base = bases.find((each) => url.path.startsWith(`${each}/`));
  return base ? { ...url, path: url.path.slice(base.length) } : url;
}
