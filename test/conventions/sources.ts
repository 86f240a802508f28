import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '#kernel/root.ts';

/** A file of the project: its path from the project's folder, and its text. */
export type Source = { readonly path: string; readonly text: string };

/** The files that the patterns name, in order of path. */
export const sourcesOf = (...patterns: string[]): Source[] =>
  globSync(patterns, { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));

/** Everything below src/ that TypeScript reads. */
export const programSources = (): Source[] => sourcesOf('src/**/*.{ts,tsx}');

/** The name of the module that a file belongs to. */
export const moduleOf = (file: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(file)?.[1];

/** Tests, and the builders and samples that only tests and the demo use. */
export const isForTests = (file: string): boolean =>
  /\.test\.tsx?$|\/([a-z-]+-)?testing(-[a-z-]+)?\.tsx?$|\/testing\//.test(file);

const IMPORT =
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** The files of the project that a file imports, types included; packages stay out. */
export function importsOf({ path: file, text }: Source): string[] {
  const names = [...text.matchAll(IMPORT)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
  return names.flatMap((name) => {
    if (name.startsWith('.')) return [path.posix.join(path.posix.dirname(file), name)];
    return /^#(kernel|ui)\//.test(name) ? [`src/${name.slice(1)}`] : [];
  });
}

/** Where the text stops being right: `path:line`. */
export const placeOf = ({ path: file, text }: Source, index: number): string =>
  `${file}:${text.slice(0, index).split('\n').length}`;

/** `activity-catalogue` as PostgreSQL writes it. */
export const schemaOf = (module: string): string => module.replaceAll('-', '_');
