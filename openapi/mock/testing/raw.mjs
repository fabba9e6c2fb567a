import { connect } from 'node:net';

/** Sends bytes as they are, and gives all that comes back until the other side closes, or is silent for so long. */
export function send(url, bytes, { hangUp = false, patience = 60_000 } = {}) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const chunks = [];
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytes);
      if (hangUp) {
        socket.destroy();
      }
    });
    const done = () => {
      socket.destroy();
      resolve(Buffer.concat(chunks).toString('latin1'));
    };
    socket.setTimeout(patience, done);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', done);
    socket.on('close', done);
  });
}

/** The answers in what came back: status, headers and body of each. */
export function answers(text) {
  const found = [];
  for (let rest = text; rest;) {
    const [head] = rest.split('\r\n\r\n', 1);
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]);
    const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
    const start = head.length + 4;
    found.push({ status, head, body: rest.slice(start, start + length) });
    rest = rest.slice(start + length);
  }
  return found;
}
