/** The arguments of the programs. They are read before Prism is loaded, which takes a second. */
import { existsSync } from 'node:fs';

export const ANOTHER_PORT = 'choose another with [port] or -Dmock.port';
export const ANOTHER_HOST = 'choose another with [host] or -Dmock.host';

export function portOf(text) {
  if (!/^\d+$/.test(text) || Number(text) > 65535) {
    throw new Error(`${text} is no port, ${ANOTHER_PORT}`);
  }
  return Number(text);
}

export function fileOf(text) {
  if (!text) {
    throw new Error('name a file as <specification>');
  }
  if (!existsSync(text)) {
    throw new Error(`there is no file ${text}`);
  }
  return text;
}

export function urlOf(text) {
  if (!URL.canParse(text)) {
    throw new Error(`${text} is no URL, name the API's as <upstream>`);
  }
  return new URL(text);
}
