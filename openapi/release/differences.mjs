/**
 * Every constraint that one contract has and the other has not or has otherwise, a line for each; both are minimal. What is
 * said of the contract as a whole, its version for one, is no constraint.
 */
export function differences(earlier, later) {
  const before = new Set(lines({ ...earlier, info: {} }));
  const after = new Set(lines({ ...later, info: {} }));
  return [
    ...[...before].filter((line) => !after.has(line)).map((line) => `- ${line}`),
    ...[...after].filter((line) => !before.has(line)).map((line) => `+ ${line}`),
  ].sort(byPlace);
}

const schemas = '#/components/schemas/';

/**
 * The differences as people read them. What is new, nobody relies on yet: it is left out until it is released. And what has changed
 * in a part is one line, however many schemas the part is in.
 */
export function folded(differences, earlier) {
  const isNewComponent = (place) => place && !earlier.components[place[1]]?.[place[2]];
  const isNew = (line) => line.startsWith('+') && (
    isNewComponent(/^\+ #\/components\/(\w+)\/([^/:]+)/.exec(line)) // a schema, a parameter, a kind of key
    || isNewComponent(/: "#\/components\/(\w+)\/([^/"]+)"$/.exec(line)) // what leads to one
    || line.startsWith('+ #/paths/') && isNewOperation(line, earlier));
  const groups = new Map();
  for (const line of differences.filter((line) => !isNew(line))) {
    const { sign, name, rest } = /^(?<sign>[+-]) (?:#\/components\/schemas\/(?<name>[^/:]+))?(?<rest>.*)$/s.exec(line).groups;
    const key = name ? `${sign} ${schemas}*${rest}` : line;
    groups.set(key, [...(groups.get(key) ?? []), { name, line }]);
  }
  return [...groups].map(([key, found]) => (found.length > 1 ? `${key} (in ${found.length} schemas, ${found[0].name} for one)` : found[0].line));
}

function isNewOperation(line, { paths }) {
  const [path, method] = line.slice('+ #/paths/'.length).split(/[/:]/, 2).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return !paths[path]?.[method];
}

/** The order of a list says nothing in a contract, save where its entries are schemas without a name. */
function* lines(node, place = '#') {
  if (node === null || typeof node !== 'object' || node.$ref || Object.keys(node).length === 0) {
    yield `${place}: ${JSON.stringify(node?.$ref ?? node)}`;
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    const isNamed = Array.isArray(node) && (typeof value !== 'object' || value.$ref);
    yield* lines(value, isNamed ? place : `${place}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

/** What was there before what is there now, for each place. */
function byPlace(one, other) {
  const [here, there] = [one, other].map((line) => line.slice(2, line.indexOf(': ')));
  return here < there ? -1 : here > there ? 1 : 0;
}
