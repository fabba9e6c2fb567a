import { MIMEType } from 'node:util';
import { Problem } from './problem.mjs';

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_LEVELS = 1000; // as Jackson has it
const JSON_TYPE = /^application\/(.+\+)?json$/;
const MEDIA_RANGE = /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+( *; *[\w-]+=[\w.-]+)*$/;

/** Reads a request as Prism takes it, and refuses what Prism would fail at. */
export async function readRequest(request) {
  if (request.httpVersion === '1.1' && request.headers.host === undefined) {
    throw new Problem(400, 'The request has no Host header', 'HTTP/1.1 asks for one.');
  }
  const { path, query } = target(request.url);
  const { 'content-type': contentType, accept, ...others } = request.headers;
  const mediaType = contentType && mediaTypeOf(contentType);
  const accepted = accept && { accept: readable(accept) };
  const bytes = await readBody(request);
  return {
    method: request.method.toLowerCase(),
    url: { path, query },
    headers: {
      ...others,
      ...accepted,
      ...(mediaType && { 'content-type': mediaType }),
      'content-length': String(bytes.length), // Prism knows by it whether there is a body
    },
    body: bytes.length ? decode(bytes, mediaType) : null,
  };
}

function target(url) {
  try {
    const { pathname, searchParams } = new URL(url.startsWith('/') ? `http://mock${url}` : url);
    // each segment encoded in one way: Prism reads a comma as a list
    const path = pathname.split('/').map((segment) => encodeURIComponent(decodeURIComponent(segment))).join('/');
    return { path, query: queryOf(searchParams) };
  } catch {
    const detail = 'A % stands before two digits, and what they encode is UTF-8.';
    throw new Problem(400, 'The target is no path that can be decoded', detail);
  }
}

function queryOf(parameters) {
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(names.map((name) => {
    const values = parameters.getAll(name);
    return [name, values.length > 1 ? values : values[0]];
  }));
}

function mediaTypeOf(contentType) {
  try {
    const { essence, params } = new MIMEType(contentType);
    if (/^utf-?8$/i.test(params.get('charset') ?? 'utf-8')) {
      return essence;
    }
  } catch {
    // refused below
  }
  throw new Problem(415, 'The Content-Type is no media type, or one of another charset', 'Send application/json.');
}

/** Some clients have `*` among their media ranges, which is none. */
function readable(accept) {
  const ranges = accept.split(',').map((range) => range.trim()).filter((range) => MEDIA_RANGE.test(range));
  if (!ranges.length) {
    throw new Problem(406, 'The Accept header names no media type', 'Accept application/json.');
  }
  return ranges.join(',');
}

async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MOST_BYTES) { // the rest is read all the same: who still sends does not read an answer
      chunks.push(chunk);
    }
  }
  if (size > MOST_BYTES) {
    throw new Problem(413, 'The body is too large', `At most ${MOST_BYTES} bytes are read.`);
  }
  return Buffer.concat(chunks);
}

function decode(bytes, mediaType) {
  if (mediaType === undefined) {
    throw new Problem(415, 'The body has no Content-Type', 'Send application/json.');
  }
  const text = utf8(bytes);
  return JSON_TYPE.test(mediaType) ? json(text) : text;
}

function utf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(400, 'The body is not UTF-8', 'JSON is sent as UTF-8.');
  }
}

function json(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (failure) {
    throw new Problem(400, 'The body is no JSON', failure.message);
  }
  let level = [value];
  for (let depth = 0; level.length; depth++) {
    if (depth > MOST_LEVELS) {
      throw new Problem(400, 'The body is nested too deep', `At most ${MOST_LEVELS} levels are read.`);
    }
    level = level.flatMap((each) => (each && typeof each === 'object' ? Object.values(each) : []));
  }
  return value;
}
