/** A parameter of a path, by the template that the path has in the contract; undefined if it has no such parameter. */
export function parameter(name, template, path) {
  const index = template.split('/').indexOf(`{${name}}`);
  return index < 0 ? undefined : decodeURIComponent(path.split('/')[index]);
}
