/** Numbers that are the same in each run (mulberry32). */
export function seeded(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  const pick = (choices) => choices[below(choices.length)];
  const bytes = (length) => Buffer.from(Array.from({ length }, () => below(256)));
  return { below, pick, bytes };
}
