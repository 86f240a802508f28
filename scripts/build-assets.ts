import { createHash, randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';
import { root } from '#kernel/root.ts';

const source = path.join(root, 'src', 'ui');
const folder = path.join(root, 'dist', 'assets');

/** One style sheet and one for a screen that many are to load without, and every script by itself: a page loads what it needs. */
const ENTRIES = ['styles/site.css', 'styles/help-desk.css', ...globSync('browser/*.ts', { cwd: source })];

/**
 * Builds what browsers load into dist/assets: one style sheet, the scripts, the fonts and the favicon, each with its
 * content in its name, and a manifest from plain to built names; texts also compressed. Files of an earlier build are removed.
 * Two builds at once do not disturb each other, nor who reads what they build.
 */
export async function buildAssets(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { metafile, outputFiles } = await build({
    entryPoints: ENTRIES.map((file) => path.join(source, file)),
    outdir: folder,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/assets',
    loader: { '.woff2': 'file' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'safari15.4', 'chrome99', 'firefox97'],
    plugins: [lightFallback],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  await Promise.all(outputFiles.map((file) => place(path.basename(file.path), file.contents)));
  const manifest = { ...builtNames(metafile), 'favicon.svg': await copyHashed('favicon.svg') };
  const built = Object.values(manifest);
  const texts = built.filter((name) => !name.endsWith('.woff2'));
  await Promise.all(texts.map(compress));
  await place('manifest.json', JSON.stringify(manifest, null, 2));
  await removeOthers([...built, ...texts.flatMap((name) => [`${name}.br`, `${name}.gz`]), 'manifest.json']);
}

/** Gives browsers from before 2024 the light value of each token: without it they would lose the colours of a whole page. */
const lightFallback: Plugin = {
  name: 'light-fallback',
  setup({ onLoad }) {
    onLoad({ filter: /tokens\.css$/ }, async ({ path: file }) => {
      const css = await readFile(file, 'utf8');
      const tokens = css.matchAll(/(--[\w-]+): light-dark\(([^,]+),/g);
      const light = [...tokens].map(([, name, value]) => `${name}: ${value};`).join('\n');
      const fallback = `@supports not (color: light-dark(#000, #fff)) { :root { color-scheme: light; ${light} } }`;
      return { contents: `${css}\n${fallback}`, loader: 'css' };
    });
  },
};

/** Lays compressed copies beside a file, for the server to choose from. */
async function compress(name: string): Promise<void> {
  const content = await readFile(path.join(folder, name));
  await place(`${name}.br`, brotliCompressSync(content));
  await place(`${name}.gz`, gzipSync(content, { level: 9 }));
}

/** Plain name of each built file: that of its entry point, or of the one file it was copied from. */
function builtNames(metafile: Metafile): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [output, { entryPoint, inputs }] of Object.entries(metafile.outputs)) {
    const origin = path.basename(entryPoint ?? Object.keys(inputs)[0] ?? output);
    names[origin.replace(/\.ts$/, '.js')] = path.basename(output);
  }
  return names;
}

async function copyHashed(name: string): Promise<string> {
  const content = await readFile(path.join(source, name));
  const { name: stem, ext } = path.parse(name);
  const built = `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}${ext}`;
  await place(built, content);
  return built;
}

/** Puts a file in its place at once, so that nobody reads half of it. */
async function place(name: string, content: string | Uint8Array): Promise<void> {
  const unfinished = path.join(folder, '..', `${name}.${process.pid}-${randomUUID()}`);
  await writeFile(unfinished, content);
  await rename(unfinished, path.join(folder, name));
}

async function removeOthers(kept: string[]): Promise<void> {
  const stale = (await readdir(folder)).filter((name) => !kept.includes(name));
  await Promise.all(stale.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}

if (import.meta.main) await buildAssets();
