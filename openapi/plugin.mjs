import byType from './editions/by-type.mjs';
import client from './editions/client.mjs';
import dispatch from './editions/dispatch.mjs';
import docs from './editions/docs.mjs';
import errorCatalogue from './editions/error-catalogue.mjs';
import generators from './editions/generators.mjs';
import int64 from './editions/int64.mjs';
import wire from './editions/wire.mjs';
import corpus from './source/corpus.mjs';
import mapping from './source/mapping.mjs';
import paymentMethods from './source/payment-methods.mjs';
import answersBelong from './lint/answers-belong.mjs';
import documented from './lint/documented.mjs';
import enumerations from './lint/enumerations.mjs';
import keys from './lint/keys.mjs';
import knownExtensions from './lint/known-extensions.mjs';
import naming from './lint/naming.mjs';
import parameters from './lint/parameters.mjs';
import portablePatterns from './lint/portable-patterns.mjs';
import reachedFiles from './lint/reached-files.mjs';
import requestPatterns from './lint/request-patterns.mjs';
import requestWords from './lint/request-words.mjs';
import rootIsIndex from './lint/root-is-index.mjs';
import secrets from './lint/secrets.mjs';
import unions from './lint/unions.mjs';
import wireWords from './lint/wire-words.mjs';

export default () => ({
  id: 'multisafepay',
  preprocessors: {
    oas3: { corpus, mapping, 'payment-methods': paymentMethods },
  },
  decorators: {
    oas3: { client, 'error-catalogue': errorCatalogue, wire, 'by-type': byType, dispatch, docs, generators, int64 },
  },
  rules: {
    oas3: {
      'answers-belong': answersBelong,
      documented,
      enumerations,
      keys,
      'known-extensions': knownExtensions,
      naming,
      parameters,
      'portable-patterns': portablePatterns,
      'reached-files': reachedFiles,
      'request-patterns': requestPatterns,
      'request-words': requestWords,
      'root-is-index': rootIsIndex,
      secrets,
      unions,
      'wire-words': wireWords,
    },
  },
});
