/** The catalogue of errors, for people: `x-error-codes` as a table at the end of the description, in every edition. */
export default () => ({
  Schema: {
    leave(schema) {
      const codes = schema['x-error-codes'];
      if (codes) {
        schema.description += `\n| code | meaning | try again |\n|---|---|---|\n${codes.map(row).join('')}`;
      }
    },
  },
});

const advice = { never: 'no', changed: 'with another request', later: 'later' };

function row({ code, meaning, retry }) {
  return `| ${code} | ${meaning}. | ${advice[retry]} |\n`;
}
