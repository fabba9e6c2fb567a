/**
 * Lets Prism tell a fault by its name. An edition that asks which variant it is by `if` has each fault told twice, as
 * what it is and as "must match then". And where an operation declares a 422, Prism answers its example to whatever is
 * wrong: a text about another member. Who asks for that one by `Prefer: code=422` gets it.
 */
export function namedFaults(call) {
  const { resource, config, input } = call;
  if (!input.validations.length) {
    return call;
  }
  const named = { ...call, input: { ...input, validations: withoutIf(input.validations) } };
  return config.code ? named : { ...named, resource: without422(resource) };
}

function withoutIf(validations) {
  const others = validations.filter(({ code }) => code !== 'if');
  return others.length ? others : validations;
}

function without422(resource) {
  return { ...resource, responses: resource.responses.filter(({ code }) => code !== '422') };
}
