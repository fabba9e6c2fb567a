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
