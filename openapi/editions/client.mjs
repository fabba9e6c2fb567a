/**
 * What our templates need to know and the generator cannot tell them: which members are constants, which schemas are answers,
 * which lists of values are open, and the descriptions as Javadoc. A leaf becomes one object, its tags first as it is written:
 * the generator would make classes of its parts and put its own members last.
 */
export default () => ({
  Schema: {
    leave(schema) {
      nameConstants(schema);
      if (schema['x-extensible-enum']) {
        schema.enum = schema['x-extensible-enum'];
      }
      describe(schema);
    },
  },
  Operation: {
    leave: describe,
  },
  Root: {
    leave(root) {
      mergeParts(root.components.schemas);
      for (const path of Object.values(root.paths)) {
        for (const operation of Object.values(path)) {
          nameAnswers(operation, root);
        }
      }
    },
  },
});

function mergeParts(schemas) {
  const merged = new Set();
  const partsOf = (schema) =>
    (schema.allOf ?? []).map((part) => {
      const name = part.$ref?.split('/').pop();
      merged.add(name);
      return schemas[name] ?? part;
    });
  for (const schema of Object.values(schemas).filter(({ allOf }) => allOf)) {
    const parts = partsOf(schema);
    schema.type = 'object';
    schema.required = parts.flatMap(({ required = [] }) => required);
    schema.properties = Object.assign({}, ...parts.map(({ properties }) => properties));
    delete schema.allOf;
  }
  for (const name of merged) {
    delete schemas[name];
  }
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

/** The answer proper is the `data` of the envelope. */
function nameAnswers(operation, root) {
  const resolve = (schema) => (schema.$ref ? root.components.schemas[schema.$ref.split('/').pop()] : schema);
  const envelope = resolve(operation.responses['200'].content['application/json'].schema);
  const { $ref } = envelope.properties.data;
  operation['x-response'] = $ref.split('/').pop();
  const answer = resolve({ $ref });
  for (const branch of answer.oneOf ?? [answer]) {
    resolve(branch)['x-answer'] = true;
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
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>')
    .replace(/(^- .*(\n {2}.*)*\n?)+/gm, (list) => `<ul>\n${list.replace(/^- /gm, '<li>').trim()}\n</ul>\n`)
    .replace(/\n\n(?!<ul>)/g, ' <p>')
    .replace(/\n+/g, ' ');
}
