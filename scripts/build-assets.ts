import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';
import { root } from '#kernel/root.ts';

const source = path.join(root, 'src', 'ui');
const folder = path.join(root, 'dist', 'assets');

/**
 * Builds what browsers load into dist/assets: one style sheet, one script, the fonts and the favicon, each with its
 * content in its name, and a manifest from plain to built names; texts also compressed. Files of an earlier build are removed.
 */
export async function buildAssets(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: ['styles/site.css', 'browser/core.ts', 'browser/passkeys.ts'].map((file) => path.join(source, file)),
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
    logLevel: 'warning',
  });
  const manifest = { ...builtNames(metafile), 'favicon.svg': await copyHashed('favicon.svg') };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  const built = Object.values(manifest);
  const texts = built.filter((name) => !name.endsWith('.woff2'));
  await Promise.all(texts.map(compress));
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
  await writeFile(path.join(folder, `${name}.br`), brotliCompressSync(content));
  await writeFile(path.join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
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
  await writeFile(path.join(folder, built), content);
  return built;
}

async function removeOthers(kept: string[]): Promise<void> {
  const stale = (await readdir(folder)).filter((name) => !kept.includes(name));
  await Promise.all(stale.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}

if (import.meta.main) await buildAssets();
