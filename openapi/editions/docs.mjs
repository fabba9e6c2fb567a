import { leafOf, leavesBelow, nameOf } from './unions.mjs';
import { words } from './wire.mjs';

/** What people read: Redoc shows canonical types well, and needs to be told the rest. */
export default () => ({
  Tag(tag) {
    tag['x-displayName'] = tag.name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  },
  Schema: {
    leave(schema) {
      if (schema['x-wire']) {
        schema.description += `\nAlso seen on the wire: ${schema['x-wire'].map((word) => words[word].says).join(', ')}.\n`;
      }
    },
  },
  Root: {
    leave(root) {
      const { tags, components: { schemas } } = root;
      const catalogue = Object.values(schemas).find((schema) => schema['x-error-codes']);
      tags.push({ name: 'Errors', description: catalogue.description });
      root['x-tagGroups'] = [{ name: 'Operations', tags: tags.map(({ name }) => name) }];
      for (const [path, { post }] of Object.entries(root.paths)) {
        const union = nameOf(post?.requestBody?.content['application/json'].schema ?? {});
        if (schemas[union]?.['x-base']) {
          openUnion(path, post, union, root);
        }
      }
    },
  },
});

/**
 * Nobody finds one of seventy branches in a row of buttons: in the reference each kind of order is an operation by itself, which the
 * menu lists by family and the search finds. The operation proper shows what they have in common.
 */
function openUnion(path, operation, union, { paths, tags, components: { schemas, examples }, 'x-tagGroups': groups }) {
  const body = operation.requestBody.content['application/json'];
  const answer = operation.responses['200'].content['application/json'];
  const valueOf = (example) => (examples[nameOf(example)] ?? example).value;
  const meant = Object.entries(body.examples).map(([name, example]) => [name, leafOf(union, valueOf(example), schemas)]);
  const families = new Set();
  for (const leaf of leavesBelow(union, schemas)) {
    const { title, description, deprecated, 'x-payment-method': facts, 'x-response': response } = schemas[leaf];
    const own = meant.filter(([, kind]) => kind === leaf).map(([name]) => name);
    const shown = (schema, all) => ({
      content: { 'application/json': { schema, examples: Object.fromEntries(own.map((name) => [name, all[name]])) } },
    });
    families.add(facts?.family ?? 'Any');
    paths[`${path}#${leaf}`] = {
      post: {
        ...operation,
        operationId: leaf,
        tags: [facts?.family ?? 'Any'],
        summary: title,
        description,
        deprecated,
        requestBody: shown({ $ref: `#/components/schemas/${leaf}` }, body.examples),
        responses: { 200: { description: operation.responses['200'].description, ...shown(answered(response, answer.schema, schemas), answer.examples) } },
        callbacks: undefined,
      },
    };
  }
  body.schema = { $ref: `#/components/schemas/${schemas[union]['x-base']}` };
  tags.push(...[...families].map((name) => ({ name, description: `Orders to create with \`POST ${path}\`, by payment method and flow.` })));
  groups.push({ name: 'Orders by payment method', tags: [...families] });
}

/** The envelope with the one answer that this kind of order gets. */
function answered(response, envelope, schemas) {
  const { properties, ...rest } = schemas[nameOf(envelope)];
  return { ...rest, properties: { ...properties, data: { $ref: `#/components/schemas/${response}` } } };
}
