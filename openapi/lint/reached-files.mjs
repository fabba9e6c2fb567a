import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folders = ['callbacks', 'examples', 'orders', 'parameters', 'paths', 'responses', 'schemas'];

/** A file that nothing refers to is in no edition, and no other rule ever looks at it. */
export default () => {
  const reached = new Set();
  return {
    any(_node, { location }) {
      reached.add(location.source.absoluteRef);
    },
    Root: {
      leave(_root, { report, location }) {
        const home = dirname(location.source.absoluteRef);
        const files = folders.flatMap((folder) =>
          readdirSync(join(home, folder), { recursive: true }).map((file) => join(folder, file)));
        for (const file of files.filter((file) => /\.ya?ml$/.test(file) && !reached.has(join(home, file)))) {
          report({ message: `\`${file}\` is reached from nowhere: refer to it, or delete it.`, location });
        }
      },
    },
  };
};
