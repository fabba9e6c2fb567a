import { readFileSync, writeFileSync } from 'node:fs';

const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="56" height="14"><text y="11" font-family="sans-serif" font-size="12">Redocly</text></svg>';

/** The page holds all its scripts, and yet fetches the logo of the tool that made it: the name in its place needs no network. */
export function keepOffline(page) {
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, `data:image/svg+xml,${encodeURIComponent(logo)}`));
}
