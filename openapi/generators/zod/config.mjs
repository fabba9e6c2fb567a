export default {
  input: '../target/editions/generators.json',
  output: 'target/zod',
  plugins: ['zod'],
  logs: { file: false, level: 'warn' },
};
