import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The examples of a body that lie beside the schemas they are of: `x-examples: { in: ../orders, ending: .request.yaml }` stands
 * for a reference to each, by its file's name.
 */
export default () => ({
  MediaType(body, { location }) {
    const said = body['x-examples'];
    if (said) {
      delete body['x-examples'];
      const folder = join(dirname(location.source.absoluteRef), said.in);
      const files = readdirSync(folder, { recursive: true }).map((file) => file.replaceAll('\\', '/'));
      body.examples = Object.fromEntries(
        files.filter((file) => file.endsWith(said.ending)).sort().map((file) =>
          [basename(file, said.ending), { $ref: `${said.in}/${file}` }]));
    }
  },
});
