import leven from 'leven';

const READABLE = 12;
const CLOSEST = 3;

/**
 * Says which values can be chosen, where they are more than anybody reads: those that are most like what was given, in the client's
 * words. Values that differ in nothing but their case count once, as the one that comes first. Nothing is said of few.
 */
export function choice(values, given) {
  const known = [...new Map(values.filter(Boolean).reverse().map((value) => [value.toUpperCase(), value])).values()].sort();
  if (known.length <= READABLE) {
    return undefined;
  }
  // what is longer than any value can only grow more different
  const distance = (value) => leven(value.toUpperCase(), given.slice(0, 2 * value.length).toUpperCase());
  const closest = () => known.toSorted((one, other) => distance(one) - distance(other)).slice(0, CLOSEST).join(', ');
  const most = typeof given === 'string' && given ? `, such as ${closest()}` : '';
  return `must be one of the ${known.length} that the contract names${most}`;
}
