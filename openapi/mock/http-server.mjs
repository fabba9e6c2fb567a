import http from 'node:http';
import { isIPv6 } from 'node:net';
import { finished } from 'node:stream/promises';
import { Problem } from './problem.mjs';
import { readRequest } from './request.mjs';

const METHODS = 'GET,DELETE,HEAD,PATCH,POST,PUT,OPTIONS';
const MOST_IN_A_HEADER = 8000;

/**
 * Serves over HTTP what `respond` makes of each request. Whatever a request is, it is answered, and nobody else's
 * suffers.
 */
export function createServer(respond, log) {
  const unanswered = new WeakMap();
  const server = http.createServer({ requireHostHeader: false }, (request, response) => {
    const { socket } = request;
    const answered = handle(request, response, respond, log);
    unanswered.set(socket, [...(unanswered.get(socket) ?? []), { request, answered }]);
    answered.then(() => unanswered.set(socket, unanswered.get(socket).filter((each) => each.request !== request)));
  });
  server.on('checkExpectation', (request, response) => {
    refuse(request, response, new Problem(417, 'The Expect header asks for what there is not', 'Leave it out.'), log);
  });
  server.on('connect', (request, socket) => {
    end(socket, new Problem(405, 'This is no proxy', 'CONNECT is not answered.'), log);
  });
  server.on('clientError', async (fault, socket) => {
    // a client that sends one request after the other gets its answers in that order
    const before = (unanswered.get(socket) ?? []).filter(({ request }) => request.complete);
    await Promise.all(before.map(({ answered }) => answered));
    end(socket, unreadable(fault), log);
  });
  return server;
}

/** Waits until a server listens, and tells its address. */
export function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { address, port: bound } = server.address();
      resolve(`http://${isIPv6(address) ? `[${address}]` : address}:${bound}`);
    });
  });
}

async function handle(request, response, respond, log) {
  try {
    if (isPreflight(request)) {
      response.setHeader('Access-Control-Allow-Methods', METHODS);
      await send(request, response, { status: 204 });
      return;
    }
    const input = await readRequest(request);
    const answer = await respond(input);
    log.answered(request, answer);
    await send(request, response, answer);
  } catch (failure) {
    if (!response.destroyed) { // else nobody waits for it
      await refuse(request, response, failure, log);
    }
  }
}

async function refuse(request, response, failure, log) {
  const problem = failure instanceof Problem ? failure : new Problem(500, 'The server failed', failure.message);
  log.answered(request, problem.answer);
  await send(request, response, problem.answer);
}

async function send(request, response, { status, headers = {}, body, violations = [] }) {
  Object.entries({ ...headers, ...allowed(request) }).forEach(([name, value]) => response.setHeader(name, value));
  if (violations.length) {
    response.setHeader('sl-violations', ascii(violations).slice(0, MOST_IN_A_HEADER));
  }
  const text = typeof body === 'string' && !isJson(response) ? body : JSON.stringify(body) ?? '';
  response.setHeader('content-length', Buffer.byteLength(text)); // an upstream's body is written anew
  response.statusCode = status;
  response.end(text);
  await finished(response).catch(() => {}); // who has gone away needs no answer
}

const isJson = (response) => /json/.test(response.getHeader('content-type'));
const isPreflight = ({ method, headers }) =>
  method === 'OPTIONS' && headers.origin && headers['access-control-request-method'];

/** Any page may ask. */
function allowed({ headers }) {
  return {
    'Access-Control-Allow-Origin': headers.origin ?? '*',
    'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '*',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': headers['access-control-expose-headers'] ?? '*',
    Vary: 'Origin',
  };
}

function ascii(value) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[^ -~]/g, escaped);
}

function unreadable({ code, message }) {
  const problems = {
    HPE_HEADER_OVERFLOW: new Problem(431, 'The headers are too large', `At most ${http.maxHeaderSize} bytes are read.`),
    ERR_HTTP_REQUEST_TIMEOUT: new Problem(408, 'The request did not end in time', 'Send it at once.'),
  };
  return problems[code] ?? new Problem(400, 'This is no HTTP request', message);
}

/** Answers where Node.js has made no request of what came, and says goodbye. */
function end(socket, problem, log) {
  if (!socket.writable) {
    return;
  }
  const { status, headers, body } = problem.answer;
  const text = JSON.stringify(body);
  log.answered({}, problem.answer);
  socket.end([
    `HTTP/1.1 ${status} ${http.STATUS_CODES[status]}`,
    `Content-Type: ${headers['content-type']}`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
    '',
    text,
  ].join('\r\n'));
  setTimeout(() => socket.destroy(), 1000).unref(); // time for the client to read before it finds the connection closed
}
