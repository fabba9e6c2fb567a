import { mergeParts } from './merge-parts.mjs';
import { unionClasses } from './union-classes.mjs';

/**
 * What our templates need to know and the generator cannot tell them: which members are constants, which schemas are requests and
 * which are answers, what answers what, and the descriptions as Javadoc. A schema of several parts becomes one object, its own
 * members first as they are written: the generator would make classes of the parts and put the schema's own members last.
 */
export default () => ({
  Schema: {
    leave(schema) {
      nameConstants(schema);
      nameExclusions(schema);
      nameWireForms(schema);
      nameDemands(schema);
      if (schema['x-extensible-enum']) {
        schema.enum = schema['x-extensible-enum'];
      }
      if (schema['x-error-codes']) {
        schema['x-catalogue'] = true;
        schema.enum = schema['x-error-codes'].map(({ code }) => code);
        schema['x-later-codes'] = schema['x-error-codes'].filter(({ retry }) => retry === 'later').map(({ name }) => name);
      }
      nameDeprecation(schema);
      describe(schema);
    },
  },
  Operation: {
    leave: describe,
  },
  Parameter: {
    leave(parameter) {
      const [opening] = parameter.description.split(/\n\s*\n/); // the rest is about HTTP
      parameter['x-javadoc'] = javadoc(opening);
    },
  },
  Root: {
    leave({ paths, security, components: { schemas, parameters: shared, securitySchemes } }) {
      const inheritMembers = unionClasses(schemas);
      mergeParts(schemas);
      inheritMembers();
      for (const operation of Object.values(paths).flatMap(Object.values)) {
        nameRequests(operation, schemas, shared);
        nameAnswers(operation, schemas);
        nameKeys(operation, security, securitySchemes);
      }
    },
  },
});

function nameOf({ $ref }) {
  return $ref?.split('/').pop();
}

/** A required member of one possible value is no choice of the caller's. */
function nameConstants({ required = [], properties = {} }) {
  for (const name of required) {
    const { enum: values } = properties[name] ?? {};
    if (values?.length === 1) {
      properties[name]['x-constant'] = JSON.stringify(values[0]);
    }
  }
}

/** What one kind of request asks of an object that others leave optional: `allOf` of its schema and of `required`. */
function nameDemands(schema) {
  const [{ $ref } = {}, { required, ...others } = {}] = schema.allOf ?? [];
  if ($ref && required && !Object.keys(others).length && schema.allOf.length === 2) {
    Object.assign(schema, { allOf: [{ $ref }], required, 'x-demands': required.map((name) => JSON.stringify(name)).join(', ') });
  }
}

function nameWireForms(schema) {
  if (schema['x-wire']) {
    schema['x-wire-forms'] = schema['x-wire'].map((word) => `WireForm.${word.toUpperCase().replaceAll('-', '_')}`).join(', ');
  }
}

/** What makes a request one of another kind is none of its members, nor may it come in as an additional one. */
function nameExclusions(schema) {
  if (schema.not) {
    schema['x-excludes'] = schema.not.required;
  }
}

/** What is sent is checked as a whole: bodies with all their variants, and queries. */
function nameRequests(operation, schemas, shared) {
  const { requestBody, parameters = [] } = operation;
  const bodies = requestBody ? [requestBody.content['application/json'].schema] : [];
  const queries = parameters
    .map((parameter) => shared[nameOf(parameter)] ?? parameter)
    .filter((parameter) => parameter.in === 'query')
    .map(({ schema }) => schema);
  for (const schema of [...bodies, ...queries].flatMap((sent) => variants(sent, schemas))) {
    schema['x-request'] = true;
  }
  // a query of which nothing has to be said need not be given
  operation['x-optional-query'] = queries.map(nameOf).find((name) => !schemas[name].required);
}

function variants(schema, schemas) {
  const resolved = schemas[nameOf(schema)] ?? schema;
  return [resolved, ...(resolved.oneOf ?? []).flatMap((branch) => variants(branch, schemas))];
}

/**
 * The answer proper is the `data` of the envelope, or the whole of a page. Either the request's class reads it, or, without a
 * body, the answer's own.
 */
function nameAnswers(operation, schemas) {
  const { schema } = operation.responses['200'].content['application/json'];
  const isPage = 'x-pagination' in operation;
  const answer = isPage ? schema : schemas[nameOf(schema)].properties.data;
  const type = nameOf(answer) ?? nameOf(answer.items ?? {}) ?? 'String';

  operation['x-returns'] = answer.items ? `List<${type}>` : type;
  operation['x-answer-javadoc'] = answer['x-javadoc'] ?? schemas[type]['x-javadoc'];
  if (isPage) {
    operation['x-item'] = nameOf(schemas[type].properties.data.items);
    schemas[type]['x-answer-page'] = true;
  } else if (answer.items) {
    schemas[type]['x-answer-list'] = true;
  }
  variants(answer, schemas)
    .filter(({ oneOf, type }) => !oneOf && type === 'object')
    .forEach((variant) => Object.assign(variant, { 'x-answer': true }));

  const echo = operation['x-echo'];
  if (!operation.requestBody) {
    operation['x-reader'] = `${type}.${answer.items ? 'listResponse' : 'response'}()` + (echo ? `.repeating("${echo}", ${camelCase(echo)})` : '');
  } else {
    const body = operation.requestBody.content['application/json'].schema;
    operation['x-generic'] = Boolean(schemas[type]?.oneOf);
    if (operation['x-generic'] && schemas[nameOf(body)]['x-dispatch']) {
      // of a kind of request that the contract does not name nobody knows which answer it has
      operation['x-unchecked'] = nameOf(body);
      schemas[type]['x-unknown-answer'] = true;
    }
    for (const request of variants(body, schemas)) {
      request['x-response'] ??= type;
      request['x-generic'] = operation['x-generic'];
      request['x-response-echo'] = echo;
      request['x-response-reader'] =
        (type === 'String' ? 'ResponseReader.ofText()' : `ResponseReader.of(${request['x-response']}.SHAPE)`)
        + (echo ? `.repeating("${echo}", get("${echo}"))` : '');
    }
  }
}

/** The kinds of key that an operation takes, by the names of the builder's methods; a Bearer token is none of its own. */
function nameKeys(operation, general, schemes) {
  operation['x-keys'] = (operation.security ?? general)
    .flatMap(Object.keys)
    .filter((name) => schemes[name].type === 'apiKey')
    .map((name) => ({ credential: name, setter: name[0].toLowerCase() + name.slice(1) }));
}

function camelCase(name) {
  return name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}

/** Only new orders with it are discouraged: so the words are those about the payment method. */
function nameDeprecation(schema) {
  if (schema.deprecated) {
    schema['x-deprecation'] = javadoc(schema['x-payment-method'].discontinued.says);
  }
}

function describe(described) {
  if (described.description) {
    described['x-javadoc'] = javadoc(described.description);
  }
}

function javadoc(markdown) {
  return markdown
    .trim()
    .replace(/[&<>@]/g, (character) => `&#${character.codePointAt()};`)
    .replace(/`([^`]*)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]*)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>')
    .replace(/(^- .*(\n {2}.*)*\n?)+/gm, (list) => `<ul>\n${list.replace(/^- /gm, '<li>').trim()}\n</ul>\n`)
    .replace(/\n\n(?!<ul>)/g, ' <p>')
    .replace(/\n+/g, ' ');
}
