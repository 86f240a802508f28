import { parse } from 'csv-parse/sync';
import { decodeText, unguarded } from '#kernel/csv.ts';
import { readZip, writeZip, type ZippedFile } from '#kernel/zip.ts';
import { nestedTables, type Row, tableNamed } from './csv-tables.ts';

const MOST_UNPACKED = 100 * 1024 * 1024;

/** What the files of a guide hold, nested as in JSON; `unused` are tables and files that we have no use for. */
export type GuideFile = {
  services: readonly unknown[];
  organizations: readonly unknown[];
  unused: readonly string[];
};
/** One of the files cannot be read, or there is nothing of a guide in them. */
export type Unreadable = { code: 'not-readable'; name: string } | { code: 'nothing-in-it' };

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Several files as one zip, those of a zip among them. Gives the name of the file that cannot be unpacked. */
export function packedTogether(files: readonly ZippedFile[]): Uint8Array | Unreadable {
  const loose: ZippedFile[] = [];
  let left = MOST_UNPACKED;
  for (const { name, content } of files) {
    const inside = isZip(content) ? readZip(content, left) : [{ name, content }];
    if (!inside) return { code: 'not-readable', name };
    left -= inside.reduce((bytes, { content: { length } }) => bytes + length, 0);
    loose.push(...inside);
  }
  return writeZip(loose);
}

/**
 * The guide in a zip of `packedTogether`: JSON as the API gives it (a list, a page or one service), and CSV with a table for
 * each kind. Text in another encoding than UTF-8 is read as Windows-1252.
 */
export function guideIn(packed: Uint8Array): GuideFile | Unreadable {
  const tables = new Map<string, Row[]>();
  const fromJson: unknown[] = [];
  const unused: string[] = [];
  for (const { name, content } of readZip(packed, MOST_UNPACKED) ?? []) {
    const base = name.split('/').at(-1) ?? name;
    if (base.startsWith('.') || base === 'datapackage.json') continue;
    const table = tableNamed(base);
    if (/\.csv$/i.test(base) && table === undefined) unused.push(base);
    const rows = table === undefined ? undefined : rowsIn(content);
    if (table !== undefined && rows) tables.set(table, (tables.get(table) ?? []).concat(rows));
    const services = /\.csv$/i.test(base) ? undefined : servicesIn(content);
    if (services) fromJson.push(...services);
    if (!rows && !services && !unused.includes(base)) return { code: 'not-readable', name: base };
  }
  const { services, organizations } = nestedTables(tables);
  const all = fromJson.concat(services);
  return all.length + organizations.length === 0 ? { code: 'nothing-in-it' } : { services: all, organizations, unused };
}

function servicesIn(content: Uint8Array): readonly unknown[] | undefined {
  try {
    const read: unknown = JSON.parse(decodeText(content));
    if (Array.isArray(read)) return read;
    if (typeof read !== 'object' || read === null) return undefined;
    const { contents, services } = read as { contents?: unknown; services?: unknown };
    return [contents, services].find(Array.isArray) ?? ('id' in read ? [read] : []);
  } catch {
    return undefined;
  }
}

/** The lines of a table by the names in its first one, which tells what parts them. */
function rowsIn(content: Uint8Array): Row[] | undefined {
  const text = decodeText(content);
  const [header = ''] = text.split('\n', 1);
  const [delimiter = ','] = [',', ';', '\t'].toSorted((a, b) => header.split(b).length - header.split(a).length);
  try {
    return parse(text, {
      ...{ bom: true, columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()), delimiter },
      ...{ relax_column_count: true, skip_empty_lines: true, cast: (cell: string) => unguarded(cell.trim()) },
    }) as unknown as Row[];
  } catch {
    return undefined;
  }
}
