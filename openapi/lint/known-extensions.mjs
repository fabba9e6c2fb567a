const text = (value) => typeof value === 'string' && value !== '';
const texts = (value) => Array.isArray(value) && value.length > 0 && value.every(text);

/** Every vendor extension that the project reads, and the shape of its value. */
const known = {
  'x-wire': texts, // what else the wire carries: editions/wire.mjs
  'x-sensitive': (value) => value === true, // never shown in text or logs
  'x-extensible-enum': texts, // the values known today of an open enum
  'x-enum-varnames': texts, // the names of those values in code, where they have no words of their own
  'x-response': text, // the answer that a request of this class gets
  'x-pattern-meaning': text, // what a pattern asks for, in words, for whoever breaks it
  'x-base': text, // the schema of what all branches of a union have
  'x-tag': text, // what tells the branches of a union apart, where one of them has no value for it
  'x-method-name': text, // the client's method for an operation
  'x-retry': (value) => ['safe', 'reconcile', 'never'].includes(value), // what to do about an operation of unclear outcome
  'x-echo': text, // the member of the answer that repeats the request's: another value makes it somebody else's answer
  'x-error-codes': (value) => Array.isArray(value) && value.every(isError), // the catalogue of errors
  'x-payment-method': isPaymentMethod, // what people want to know of it, none of it a constraint
  'x-pagination': (value) => value === 'cursor', // the answer is a page, the next one behind its cursor
};

function isError({ code, name, meaning, retry }) {
  return code && name && meaning && ['never', 'changed', 'later'].includes(retry);
}

const families = ['Banking', 'Cards', 'Wallets', 'Pay later', 'Prepaid', 'Any'];

function isPaymentMethod({ name, family, countries, currencies, amounts, expires, refunds, discontinued, ...others }) {
  const optional = (value) => value === undefined || text(value);
  return text(name)
    && families.includes(family)
    && [countries, currencies].every((said) => text(said) || texts(said))
    && [amounts, expires, refunds].every(optional)
    && (discontinued === undefined || isDiscontinued(discontinued))
    && !Object.keys(others).length;
}

/** `since` is when new orders were no longer taken, left out for what is announced only. */
function isDiscontinued({ since, says, successor, ...others }) {
  return text(says) && [since, successor].every((value) => value === undefined || text(value)) && !Object.keys(others).length;
}

/** What an operation has to say, since the generated client cannot guess it. */
const demanded = ['x-method-name', 'x-retry'];

export default () => ({
  Paths(paths, { report, resolve, location }) {
    for (const [path, item] of Object.entries(paths)) {
      const there = item.$ref ? resolve(item) : { node: item, location: location.child(path) };
      for (const [method, operation] of Object.entries(there.node ?? {}).filter(([, { operationId }]) => operationId)) {
        for (const name of demanded.filter((name) => !(name in operation))) {
          report({
            message: `${method.toUpperCase()} ${path} needs \`${name}\`: the client cannot do without.`,
            location: there.location.child(method),
          });
        }
      }
    }
  },
  any(node, { report, location }) {
    for (const name of Object.keys(node ?? {}).filter((key) => key.startsWith('x-'))) {
      const fits = known[name];
      if (!fits?.(node[name])) {
        report({
          message: fits
            ? `\`${name}\` cannot be ${JSON.stringify(node[name])}.`
            : `\`${name}\` is an unknown extension; known are ${Object.keys(known).join(', ')}.`,
          location: location.child(name),
        });
      }
    }
  },
});
