/** Prism takes `int64` to end where JavaScript's exact integers end, and refuses transaction ids beyond 2^53. */
export default () => ({
  Schema(schema) {
    if (schema.format === 'int64') {
      delete schema.format;
    }
  },
});
