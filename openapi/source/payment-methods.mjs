/**
 * What is to be known of a payment method stands once, beside its tag, in `x-payment-method`. Each of its orders gets it, and has it
 * told in its description.
 */
export default () => ({
  Schema(schema, { resolve }) {
    if (!schema['x-response']) {
      return;
    }
    const parts = (schema.allOf ?? []).map((part) => (part.$ref ? resolve(part).node : part));
    const facts = [schema, ...parts].map((part) => part?.['x-payment-method']).find(Boolean);
    if (facts) {
      schema['x-payment-method'] = facts;
      schema.description = `${schema.description.trimEnd()}\n\n${told(facts)}\n`;
    }
  },
});

/** The facts in words; none of them is a constraint, since accounts differ. */
export function told({ discontinued, countries, currencies, amounts, expires, refunds }) {
  return [
    discontinued && `**${discontinued.says}**`,
    `Currencies: ${list(currencies)}.`,
    `Countries: ${list(countries)}.`,
    amounts && `Amounts: ${amounts}.`,
    expires && `Expires: ${expires}.`,
    refunds && `Refunds: ${refunds}.`,
  ].filter(Boolean).join(' ');
}

function list(said) {
  return Array.isArray(said) ? said.join(', ') : said;
}
