import { choice } from './choice.mjs';
import { allowedValues } from './prism.mjs';

/**
 * Lets Prism tell a fault once, by its name, and in a few words. An edition that asks which variant it is by `if` has each fault told
 * twice, as what it is and as "must match then"; so has a part of a request that two parts of an order speak of. Of a value out of a
 * list it quotes the list, however long. And where an operation declares a 422, Prism answers its example to whatever is wrong: a
 * text about another member. Who asks for that one by `Prefer: code=422` gets it.
 */
export function namedFaults(call) {
  const { resource, config, input } = call;
  if (!input.validations.length) {
    return call;
  }
  const named = { ...call, input: { ...input, validations: withoutIf(input.validations).map(inShort(input.data)) } };
  return config.code ? named : { ...named, resource: without422(resource) };
}

function withoutIf(validations) {
  const others = [...new Map(validations.filter(({ code }) => code !== 'if').map((fault) => [JSON.stringify(fault), fault])).values()];
  return others.length ? others : validations;
}

function without422(resource) {
  return { ...resource, responses: resource.responses.filter(({ code }) => code !== '422') };
}

function inShort(data) {
  const places = { ...data.url, ...data };
  return (fault) => {
    const { says, values } = allowedValues(fault);
    const words = values && choice(values, fault.path.reduce((node, name) => node?.[name], places));
    return words ? { ...fault, message: `${says} ${words}` } : fault;
  };
}
