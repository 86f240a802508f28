// Bytes that a browser with an empty cache transfers for a page, with everything the page asks for: style, script, icon,
// and the fonts that its characters need. Refuses a page that asks another server for anything. Run: node bench/page-weight.ts
import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type HTMLElement, parse } from 'node-html-parser';
import { DEMO_PASSWORD } from '../demo/accounts.ts';
import { startProgram } from './program.ts';

const wantedBytes = 120_000;

type Answer = { readonly text: string; readonly bytes: number; readonly type: string };
type Browser = (address: string) => Promise<Answer>;

/** One request over a connection of its own; its bytes are all that came back, headers included. */
function fetchOnce(url: URL, cookie: string): Promise<Answer> {
  const headers = { cookie, accept: '*/*', 'accept-encoding': 'gzip, deflate, br, zstd' };
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${url} answers ${answer.statusCode}`));
        const type = answer.headers['content-type'] ?? '';
        const text = unpacked(Buffer.concat(chunks), answer.headers['content-encoding']).toString();
        resolve({ text, bytes: answer.socket.bytesRead, type });
      });
    });
    request.on('error', reject);
  });
}

function unpacked(content: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(content);
  return encoding === 'gzip' ? gunzipSync(content) : content;
}

async function signedIn(origin: string, email: string): Promise<Browser> {
  const answer = await fetch(`${origin}/inloggen`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ email, password: DEMO_PASSWORD }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${email} cannot sign in: ${answer.status}`);
  return (address) => fetchOnce(new URL(address, origin), cookie);
}

/** The first address on a page that looks like this. */
async function linkOn(browser: Browser, page: string, pattern: RegExp): Promise<string> {
  const [address] = pattern.exec((await browser(page)).text) ?? [];
  if (!address) throw new Error(`no link ${pattern} on ${page}`);
  return address;
}

const LOADING = 'link[href], script[src], img[src], iframe[src], source[src], video[src], audio[src], object[data]';

/** Addresses that a browser loads by itself; those of links and forms it only follows. */
const loadedBy = (html: HTMLElement): string[] =>
  html.querySelectorAll(LOADING).map(({ attributes: { href, src, data } }) => href ?? src ?? data ?? '');

type Range = readonly [from: number, to: number];
type FontFace = { readonly address: string; readonly ranges: readonly Range[] };

function fontFacesOf(css: string): FontFace[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, face = '']) => ({
    address: /url\(["']?([^"')]+)/.exec(face)?.[1] ?? '',
    ranges: [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(
      ([, from = '', to = from]): Range => [Number.parseInt(from, 16), Number.parseInt(to, 16)],
    ),
  }));
}

/** Fonts with a character of this text among theirs: those that a browser loads, or a few more. */
function fontsFor(css: string, text: string): string[] {
  const characters = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  const holds = ({ ranges }: FontFace) =>
    ranges.some(([from, to]) => characters.some((character) => from <= character && character <= to));
  return fontFacesOf(css)
    .filter(holds)
    .map(({ address }) => address);
}

const kindOf = (type: string): string =>
  ['html', 'css', 'javascript', 'font'].find((kind) => type.includes(kind)) ?? 'image';

/** Bytes by kind of what the page loads. Throws when an address leads to another server. */
async function weigh(browser: Browser, origin: string, address: string): Promise<Record<string, number>> {
  const page = await browser(address);
  const html = parse(page.text);
  const bytes: Record<string, number> = { html: page.bytes };
  const waiting = new Set(loadedBy(html));
  for (const next of waiting) {
    const url = new URL(next, origin + address);
    if (url.protocol === 'data:') continue;
    if (url.origin !== origin) throw new Error(`${address} asks ${url.origin} for ${url.pathname}`);
    const part = await browser(url.pathname + url.search);
    const kind = kindOf(part.type);
    bytes[kind] = (bytes[kind] ?? 0) + part.bytes;
    if (kind !== 'css') continue;
    const asked = [...part.text.matchAll(/(?:@import\s+|url\()["']?([^"')\s;]+)/g)].map(([, found = '']) => found);
    const faces = new Set(fontFacesOf(part.text).map((face) => face.address));
    for (const found of asked.filter((found) => !faces.has(found))) waiting.add(found);
    for (const font of fontsFor(part.text, html.textContent)) waiting.add(font);
  }
  return bytes;
}

const sum = (bytes: Record<string, number>): number => Object.values(bytes).reduce((total, part) => total + part, 0);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const { url: origin, stop } = await startProgram();
try {
  const staff = await signedIn(origin, 'account@demo.nl');
  const officer = await signedIn(origin, 'meppel@demo.nl');
  const advice = await linkOn(staff, '/werk/adviezen', /\/werk\/adviezen\/[0-9a-f-]{36}/);
  const quote = await linkOn(officer, '/partner/offertes', /\/partner\/offertes\/[0-9a-f-]{36}/);
  const compose = await linkOn(staff, advice, /\/werk\/scenarios\/[0-9a-f-]{36}/);
  const pages: [name: string, browser: Browser, address: string][] = [
    ['advice', staff, advice],
    ['compose', staff, compose],
    ['aanbod', staff, '/aanbod'],
    ['quote in the portal', officer, quote],
  ];
  for (const [name, browser, address] of pages) {
    const bytes = await weigh(browser, origin, address);
    const parts = Object.entries(bytes).map(([kind, part]) => `${kind} ${kilobytes(part)}`);
    console.log(`${name.padEnd(20)} ${kilobytes(sum(bytes)).padStart(9)}   ${parts.join(', ')}`);
    if (name === 'advice' && sum(bytes) > wantedBytes) process.exitCode = 1;
  }
  console.log(`wanted of the advice page: ${kilobytes(wantedBytes)}; no page asks another server for anything`);
} finally {
  await stop();
}
