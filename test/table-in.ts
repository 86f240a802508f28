import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '#kernel/root.ts';

/** The cells of the first table below a sentence of a document in docs/algorithms, without its header. */
export function tableIn(document: string, after: string): string[][] {
  const text = readFileSync(path.join(root, 'docs/algorithms', document), 'utf8');
  const lines = text.slice(text.indexOf(after)).split('\n');
  const rows = lines.slice(lines.findIndex((line) => line.startsWith('|')));
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(2, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
