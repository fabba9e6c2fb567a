import { Problem } from './problem.mjs';

/**
 * The answer that is asked for: `Prefer: code=404, example=order-not-found`. Other preferences are not ours (RFC
 * 7240).
 */
export function preferences({ prefer = '' }) {
  const said = Object.fromEntries(prefer.split(/[,;]/).map((each) => each.trim().split(/ *= */)));
  const unquoted = (value) => value?.replace(/^"(.*)"$/, '$1');
  const [code, example] = [unquoted(said.code), unquoted(said.example)];
  if (code !== undefined && !/^\d{3}$/.test(code)) {
    throw new Problem(400, 'Prefer: code is no status', 'It has three digits, as in Prefer: code=404.');
  }
  return { ...(code && { code: Number(code) }), ...(example && { exampleKey: example }) };
}
