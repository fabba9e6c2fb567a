import { Readable } from 'node:stream';
import { spec } from 'node:test/reporters';

/** A reporter for Maven, which shows it where something failed: of what passed it says nothing but how many. */
export default async function* failures(source) {
  yield* Readable.from(telling(source)).compose(new spec());
}

async function* telling(source) {
  for await (const event of source) {
    if (['test:fail', 'test:diagnostic', 'test:stderr'].includes(event.type)) {
      yield event;
    }
  }
}
