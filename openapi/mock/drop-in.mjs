/**
 * Lets the mock stand where the API stands: below the path of its servers as well as below the root, and with the key
 * as a Bearer token as well as in the header that the contract names.
 */
export function dropIn(operations, respond) {
  const servers = operations.flatMap((operation) => operation.servers ?? []);
  const bases = [...new Set(servers.map(({ url }) => new URL(url).pathname))].filter((base) => base !== '/');
  return (input) => respond({ ...input, url: belowRoot(input.url, bases), headers: withKey(input.headers) });
}

function belowRoot(url, bases) {
  const base = bases.find((each) => url.path.startsWith(`${each}/`));
  return base ? { ...url, path: url.path.slice(base.length) } : url;
}

function withKey(headers) {
  const [, token] = /^Bearer +(\S+)$/i.exec(headers.authorization) ?? [];
  return token && !headers.api_key ? { ...headers, api_key: token } : headers;
}
