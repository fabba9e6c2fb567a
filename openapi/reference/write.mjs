import { readFileSync, writeFileSync } from 'node:fs';
import { redocly } from '../redocly.mjs';

const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="56" height="14">
  <text y="11" font-family="sans-serif" font-size="12">Redocly</text>
</svg>`;

/**
 * Writes the reference as one page that needs no network and reports nothing about its readers. What a member has within is opened
 * by a click: a family of orders stands on one page, and all of its parts at once make a browser slow.
 */
export function writeReference(page) {
  redocly('build-docs', 'docs', '--inlineBundle', '--openapi.schemasExpansionLevel=1', '--openapi.jsonSamplesExpandLevel=all',
    '--openapi.disableTelemetry', `--output=${page}`);
  const html = readFileSync(page, 'utf8');
  const remote = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g; // the one thing that it would still fetch
  writeFileSync(page, html.replace(remote, `data:image/svg+xml,${encodeURIComponent(logo)}`));
}
