import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ReportData } from './data.js';

/** The parts of the page's program, in the order in which they are put together. */
const SCRIPTS = [
  'dom',
  'model',
  'filters',
  'table',
  'article',
  'scale',
  'timeline',
  'troops',
  'disagreements',
  'main',
];

/**
 * The report as one page that needs nothing else: no file, no network. Whatever an article holds is data in it: it
 * stands in a JSON block without a single '<', and the page's policy lets nothing run but the program that it was
 * written with, told by its hash.
 */
export function reportPage(data: ReportData): string {
  const style = asset('style.css');
  const script = `'use strict';\n(() => {\n${SCRIPTS.map((name) => asset(`${name}.js`)).join('\n')}})();\n`;
  const policy =
    `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; ` +
    `base-uri 'none'; form-action 'none'`;
  const parts = { policy, title: escaped(data.title), style, data: inert(data), script };
  // In one pass: what is put in is never looked through for further places.
  return asset('page.html').replaceAll(/\{\{(\w+)\}\}/g, (_, name: keyof typeof parts) => parts[name]);
}

const asset = (name: string): string => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');

const hash = (content: string): string => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** JSON that cannot end the block that it stands in, nor begin another. */
const inert = (data: ReportData): string =>
  JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
