import { importsOf, type Source } from './sources.ts';

/** Circles of imports, each as `a -> b -> a`. A type counts: it makes two files one as much as a value does. */
export function cyclesIn(sources: readonly Source[]): string[] {
  const imports = new Map(sources.map((source) => [source.path, importsOf(source)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push([...trail.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const { path } of sources) visit(path, []);
  return cycles;
}
