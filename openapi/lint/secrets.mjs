/** What gives access, tells an account or a person is marked as sensitive wherever it is named, so that it is shown nowhere. */
const secret = /(^|_)(api_key|token|iban|session|base64|cvc|card_number)$|^(birthday|email|phone\d?|bank_?account|account_holder_name|last_name)$/;

export default () => ({
  Schema(schema, context) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      check(name, property, context.location.child(['properties', name]), context);
    }
  },
  Parameter({ name, in: where, schema }, context) {
    if (where === 'path') {
      check(name, schema, context.location.child('schema'), context);
    }
  },
});

function check(name, said, location, { report, resolve }) {
  const { type, 'x-sensitive': isSensitive } = (said.$ref ? resolve(said).node : said) ?? {};
  if (secret.test(name) && type === 'string' && !isSensitive) {
    report({ message: `\`${name}\` tells a secret or of a person, and needs \`x-sensitive: true\`.`, location });
  }
}
