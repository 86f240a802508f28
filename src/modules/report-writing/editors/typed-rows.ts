const CELL = /;\s*(?:"((?:[^"]|"")*)"|([^;]*?))\s*(?=;|$)/g;

/** A table as it is typed: a row on each line, cells with semicolons between, or with tabs as a spreadsheet copies them. */
export const rowsOfText = (text: string): string[][] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => (line.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : cellsOf(line)));

const cellsOf = (line: string): string[] =>
  [...`;${line}`.matchAll(CELL)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);

/** The same the other way. A cell with a semicolon in it stands between quotes. */
export const textOfRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(written).join('; ')).join('\n');

const written = (cell: string): string => {
  const line = cell.replaceAll(/\s+/g, ' ');
  return /;|^"/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
};
