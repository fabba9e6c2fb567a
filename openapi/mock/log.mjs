import { hiding } from './hidden-path.mjs';

/**
 * The log: a line for each request, with the example that it was answered with or what was first wrong with it. It has
 * neither headers nor bodies nor queries, as there are keys and people in them, nor what is secret of a path; so of what
 * Prism tells, only the callbacks are kept.
 */
export function createLog(stream, operations) {
  const hide = hiding(operations);
  const write = (line) => stream.write(`${line}\n`);
  const callbacks = prismLogger((message) => write(withoutData(message)));
  return {
    answered: ({ method = '-', url }, { status, example, fault }) => {
      write([method, hide(pathOf(url)), status, example, fault].filter(Boolean).join(' '));
    },
    callbackFailed: ({ message }) => write(withoutData(`A callback failed: ${message}`)),
    prism: prismLogger(() => {}, ({ name }) => (name === 'CALLBACK' ? callbacks : undefined)),
  };
}

function prismLogger(tell, childOf = () => undefined) {
  const told = (...words) => tell(words.at(-1));
  const silent = () => {};
  const logger = { info: told, success: told, warn: told, error: told, debug: silent, trace: silent };
  return { ...logger, child: (bindings) => childOf(bindings) ?? prismLogger(tell, childOf) };
}

function pathOf(url) {
  return url?.startsWith('/') ? url.replace(/\?.*/s, '').replace(/[^!-~]/g, '?') : '-';
}

function withoutData(message) {
  return message.replace(/(https?:\/\/[^\s?]*)\?\S*/g, '$1').replace(/, ".*" is not valid JSON/s, '');
}
