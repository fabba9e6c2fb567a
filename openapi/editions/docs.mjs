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
    leave({ tags, components: { schemas } }) {
      const catalogue = Object.values(schemas).find((schema) => schema['x-error-codes']);
      tags.push({ name: 'Errors', description: catalogue.description });
      Object.values(schemas).filter(({ discriminator }) => discriminator).forEach((union) => openOuter(union, schemas));
    },
  },
});

/** Where one discriminator leads to the next, Redoc shows an empty body: so the outer union becomes a plain choice. */
function openOuter(union, schemas) {
  const branches = Object.entries(union.discriminator.mapping).map(([tag, ref]) => [tag, schemas[ref.split('/').pop()]]);
  if (branches.some(([, { discriminator }]) => discriminator)) {
    branches.forEach(([tag, branch]) => (branch.title ??= tag));
    delete union.discriminator;
  }
}
