import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '#kernel/root.ts';

/** Folder with the built assets; every file in it is served under /assets/. */
export const assetsFolder: string = path.join(root, 'dist', 'assets');

let manifest: Record<string, string> | undefined;

/** Address of a built asset: `site.css` gives `/assets/site-ab12cd.css`, or the plain name before the assets are built. */
export function asset(name: string): string {
  manifest ??= readManifest();
  return `/assets/${manifest?.[name] ?? name}`;
}

function readManifest(): Record<string, string> | undefined {
  const file = path.join(assetsFolder, 'manifest.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
