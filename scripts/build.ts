import { existsSync } from 'node:fs';
import { build as bundle } from 'esbuild';
import { root } from '../src/kernel/root.ts';

/** Bundles the server and its workers to dist/*.mjs (packages stay in node_modules), and the assets to dist/assets. */
export async function build(): Promise<void> {
  await Promise.all([buildServer(), buildAssetsIfAny()]);
}

async function buildServer(): Promise<void> {
  await bundle({
    absWorkingDir: root,
    entryPoints: { main: 'src/main.ts', 'pdf-worker': 'src/kernel/pdf/worker.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    logLevel: 'warning',
  });
}

async function buildAssetsIfAny(): Promise<void> {
  const script = new URL('./build-assets.ts', import.meta.url);
  if (!existsSync(script)) return;
  const { buildAssets } = (await import(script.href)) as { buildAssets: () => Promise<void> };
  await buildAssets();
}
