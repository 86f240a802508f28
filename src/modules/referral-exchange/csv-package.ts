import { stringify } from 'csv-stringify/sync';
import { writeZip } from '#kernel/zip.ts';
import type { Hsds } from './hsds.ts';

/** The tables of the package, with what is nested under which name, and what each is called when it is the parent. */
export const TABLES = {
  services: 'service',
  organizations: 'organization',
  locations: 'location',
  service_at_locations: 'service_at_location',
  addresses: 'address',
  phones: 'phone',
  schedules: 'schedule',
  service_areas: 'service_area',
  languages: 'language',
  cost_options: 'cost_option',
  required_documents: 'required_document',
  accessibility: 'accessibility',
  attributes: 'attribute',
  taxonomy_terms: 'taxonomy_term',
} as const;
export type TableName = keyof typeof TABLES;
export type Row = Record<string, string>;
export type Tables = Record<TableName, Map<string, Row>>;

const NAMES = Object.keys(TABLES) as TableName[];
const tableOf = (field: string): TableName | undefined =>
  NAMES.find((name) => name === field || (name !== 'accessibility' && TABLES[name] === field));

/** Nested services laid out in tables, each row once; what was nested refers to its parent. */
export function tablesOf(services: readonly Hsds[]): Tables {
  const tables = Object.fromEntries(NAMES.map((name) => [name, new Map<string, Row>()])) as Tables;
  for (const service of services) layOut(tables, { name: 'services', object: service });
  return tables;
}

type Nested = { name: TableName; object: Hsds; parent?: Row };

function layOut(tables: Tables, { name, object, parent = {} }: Nested): void {
  const row: Row = { ...parent };
  for (const [field, value] of Object.entries(object)) {
    const table = tableOf(field);
    if (Array.isArray(value) && table) {
      // An attribute says itself what it belongs to.
      const own: Row = table === 'attributes' ? {} : { [`${TABLES[name]}_id`]: object.id };
      for (const nested of value) layOut(tables, { name: table, object: nested, parent: own });
    } else if (typeof value === 'object' && value !== null && table) {
      layOut(tables, { name: table, object: value as Hsds });
      row[`${field}_id`] = (value as Hsds).id;
    } else row[field] = String(value);
  }
  tables[name].set(object.id, row);
}

/** The guide as a package of CSV files with its description. Source: HSDS 3.0 tabular, Frictionless Data Package 1. */
export function csvPackage(services: readonly Hsds[], { title }: { title: string }): Uint8Array {
  const tables = Object.entries(tablesOf(services)).filter(([, rows]) => rows.size > 0);
  const files = tables.map(([name, rows]) => {
    const columns = [...new Set([...rows.values()].flatMap((row) => Object.keys(row)))];
    const content = stringify([
      columns,
      ...[...rows.values()].map((row) => columns.map((column) => row[column] ?? '')),
    ]);
    return { name: `${name}.csv`, columns, content };
  });
  const description = {
    ...{ name: 'hsds', title, profile: 'tabular-data-package', licenses: [{ name: 'CC0-1.0' }] },
    resources: files.map(({ name, columns }) => ({
      ...{ name: name.replace('.csv', ''), path: name, profile: 'tabular-data-resource', encoding: 'utf-8' },
      schema: { fields: columns.map((column) => ({ name: column, type: 'string' })), primaryKey: 'id' },
    })),
  };
  const encoded = [...files, { name: 'datapackage.json', content: JSON.stringify(description, null, 2) }];
  return writeZip(encoded.map(({ name, content }) => ({ name, content: new TextEncoder().encode(content) })));
}
