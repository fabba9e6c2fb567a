/**
 * Where an operation declares a 422, Prism answers its example to whatever is wrong: a text about another member. Without
 * it Prism names the fault itself. Who asks for the example by `Prefer: code=422` gets it.
 */
export function namedFaults(call) {
  const { resource, config, input } = call;
  if (config.code || !input.validations.length) {
    return call;
  }
  return { ...call, resource: { ...resource, responses: resource.responses.filter(({ code }) => code !== '422') } };
}
