import { stringify } from 'csv-stringify/sync';
import { guarded } from '#kernel/csv.ts';
import { writeZip } from '#kernel/zip.ts';
import { type Row, TABLE_NAMES, TABLES, type TableName } from './csv-tables.ts';
import { type Hsds, TAXONOMY } from './hsds.ts';

type Tables = Record<TableName, Map<string, Row>>;

const tableOf = (field: string): TableName | undefined =>
  TABLE_NAMES.find((name) => name === field || (name !== 'accessibility' && TABLES[name].one === field));

type Nested = { name: TableName; object: Hsds; parent?: Row };

/** Lays an object out in the tables, each row once; what was nested in it refers to its parent. */
function layOut(tables: Tables, { name, object, parent = {} }: Nested): void {
  const row: Row = { ...parent };
  for (const [field, value] of Object.entries(object)) {
    const table = tableOf(field);
    if (Array.isArray(value) && table) {
      // An attribute says itself what it belongs to.
      const own: Row = table === 'attributes' ? {} : { [`${TABLES[name].one}_id`]: object.id };
      for (const nested of value) layOut(tables, { name: table, object: nested, parent: own });
    } else if (typeof value === 'object' && value !== null && table) {
      layOut(tables, { name: table, object: value as Hsds });
      row[`${field}_id`] = (value as Hsds).id;
    } else row[field] = String(value);
  }
  tables[name].set(object.id, row);
}

export type Packed = { services: readonly Hsds[]; organizations: readonly Hsds[] };

/**
 * The guide as a package of CSV files with its description; a table without rows says that there are none.
 * Source: HSDS 3.0 tabular, Frictionless Data Package 1.
 */
export function csvPackage({ services, organizations }: Packed, { title }: { title: string }): Uint8Array {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, new Map<string, Row>()])) as Tables;
  for (const object of organizations) layOut(tables, { name: 'organizations', object });
  for (const object of services) layOut(tables, { name: 'services', object });
  layOut(tables, { name: 'taxonomies', object: TAXONOMY });
  const files = TABLE_NAMES.map((name) => ({ name: `${name}.csv`, content: textOf(name, tables[name]) }));
  const description = {
    ...{ name: 'hsds', title, profile: 'tabular-data-package', licenses: [{ name: 'CC0-1.0' }] },
    resources: TABLE_NAMES.map((name) => ({
      ...{ name, path: `${name}.csv`, profile: 'tabular-data-resource', encoding: 'utf-8' },
      schema: { fields: TABLES[name].columns.map((column) => ({ name: column, type: 'string' })), primaryKey: 'id' },
    })),
  };
  const encoded = [...files, { name: 'datapackage.json', content: JSON.stringify(description, null, 2) }];
  return writeZip(encoded.map(({ name, content }) => ({ name, content: new TextEncoder().encode(content) })));
}

/** Of these the form is fixed: `+31 524` and `-1FR` run nothing in a spreadsheet, and programs read them as they stand. */
const PLAIN = /^(?:\+[\d\s()./-]+|-?\d[A-Z]{2}|-?\d+(?:\.\d+)?)$/;

const textOf = (name: TableName, rows: ReadonlyMap<string, Row>): string =>
  stringify([
    TABLES[name].columns,
    ...[...rows.values()].map((row) =>
      TABLES[name].columns.map((column) => {
        const cell = row[column] ?? '';
        return PLAIN.test(cell) ? cell : guarded(cell);
      }),
    ),
  ]);
