import { parse } from 'csv-parse/sync';
import { readZip } from '#kernel/zip.ts';
import { type Row, TABLES, type TableName } from './csv-package.ts';

export const MOST_MEGABYTES = 12;
const MOST_UNPACKED = 100 * 1024 * 1024;

export type Unreadable = 'not-readable' | 'no-services';

/**
 * The services in a file of the standard, nested: JSON as the API gives it (a list, a page or one service), or a zip with a
 * CSV table for each kind. Text in another encoding than UTF-8 is read as Windows-1252.
 */
export function servicesIn(bytes: Uint8Array): readonly unknown[] | Unreadable {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const services = isZip ? fromTables(bytes) : fromJson(bytes);
  if (services === undefined) return 'not-readable';
  return services.length === 0 ? 'no-services' : services;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function fromJson(bytes: Uint8Array): readonly unknown[] | undefined {
  try {
    const read: unknown = JSON.parse(decode(bytes));
    if (Array.isArray(read)) return read;
    if (typeof read !== 'object' || read === null) return undefined;
    const { contents, services } = read as { contents?: unknown; services?: unknown };
    return [contents, services].find(Array.isArray) ?? ('id' in read ? [read] : []);
  } catch {
    return undefined;
  }
}

type Nested = { [field: string]: unknown };

function fromTables(bytes: Uint8Array): Nested[] | undefined {
  const files = readZip(bytes, MOST_UNPACKED);
  try {
    const tables = new Map(
      files?.flatMap(({ name, content }) => (name.endsWith('.csv') ? [tableIn(name, content)] : [])),
    );
    return files && (tables.get('services') ?? []).map((row) => nested('services', row, tables));
  } catch {
    return undefined;
  }
}

const tableIn = (path: string, content: Uint8Array): [TableName, Row[]] => {
  const rows = parse(decode(content), { bom: true, columns: true, relax_column_count: true, skip_empty_lines: true });
  return [(path.split('/').at(-1) ?? '').replace('.csv', '') as TableName, rows as Row[]];
};

/** What can stand in what: a table whose rows refer to it by id, or one of which it names the id itself. */
const CHILDREN: Partial<Record<TableName, readonly TableName[]>> = {
  services: [
    'phones',
    'schedules',
    'service_areas',
    'service_at_locations',
    'languages',
    'cost_options',
    'required_documents',
  ],
  organizations: ['phones'],
  locations: ['addresses', 'accessibility'],
  service_at_locations: ['schedules'],
};
const NAMED: Partial<Record<TableName, readonly [field: string, table: TableName]>> = {
  services: ['organization', 'organizations'],
  service_at_locations: ['location', 'locations'],
  attributes: ['taxonomy_term', 'taxonomy_terms'],
};

function nested(name: TableName, row: Row, tables: ReadonlyMap<TableName, readonly Row[]>): Nested {
  const result: Nested = { ...row };
  for (const child of CHILDREN[name] ?? []) {
    const own = (tables.get(child) ?? []).filter((each) => each[`${TABLES[name]}_id`] === row.id);
    result[child] = own.map((each) => nested(child, each, tables));
  }
  if (name === 'services')
    result.attributes = (tables.get('attributes') ?? [])
      .filter((each) => each.link_id === row.id)
      .map((each) => nested('attributes', each, tables));
  const [field, table] = NAMED[name] ?? [];
  const target = table && (tables.get(table) ?? []).find((each) => each.id === row[`${field}_id`]);
  if (field && table && target) result[field] = nested(table, target, tables);
  return result;
}
