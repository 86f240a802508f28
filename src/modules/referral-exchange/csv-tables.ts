/** The tables of the package: what each is called when it is the parent, and the columns that we write. */
export const TABLES = {
  services: {
    one: 'service',
    columns: [
      ...['id', 'organization_id', 'name', 'description', 'url', 'email', 'status', 'interpretation_services'],
      ...['application_process', 'fees_description', 'eligibility_description', 'minimum_age', 'maximum_age'],
      ...['assured_date', 'alert', 'last_modified'],
    ],
  },
  organizations: {
    one: 'organization',
    columns: ['id', 'name', 'alternate_name', 'description', 'email', 'website', 'parent_organization_id'],
  },
  locations: {
    one: 'location',
    columns: ['id', 'location_type', 'url', 'organization_id', 'name', 'transportation', 'latitude', 'longitude'],
  },
  service_at_locations: { one: 'service_at_location', columns: ['id', 'service_id', 'location_id'] },
  addresses: {
    one: 'address',
    columns: [
      ...['id', 'location_id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
    ],
  },
  phones: { one: 'phone', columns: ['id', 'service_id', 'organization_id', 'number', 'description'] },
  schedules: {
    one: 'schedule',
    columns: [
      ...['id', 'service_id', 'service_at_location_id', 'freq', 'interval', 'byday', 'opens_at', 'closes_at', 'notes'],
    ],
  },
  service_areas: { one: 'service_area', columns: ['id', 'service_id', 'name', 'extent', 'extent_type'] },
  languages: { one: 'language', columns: ['id', 'service_id', 'code'] },
  cost_options: { one: 'cost_option', columns: ['id', 'service_id', 'currency', 'amount'] },
  required_documents: { one: 'required_document', columns: ['id', 'service_id', 'document'] },
  accessibility: { one: 'accessibility', columns: ['id', 'location_id', 'description'] },
  attributes: { one: 'attribute', columns: ['id', 'link_id', 'link_entity', 'taxonomy_term_id'] },
  taxonomy_terms: { one: 'taxonomy_term', columns: ['id', 'code', 'name', 'description', 'language', 'taxonomy_id'] },
  taxonomies: { one: 'taxonomy', columns: ['id', 'name', 'description', 'version'] },
} as const satisfies Record<string, { one: string; columns: readonly string[] }>;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
export type Row = Record<string, string>;

/** The table in a file of this name: `services.csv`, `Service.CSV`, or `services (2).csv` of who downloaded it twice. */
export function tableNamed(file: string): TableName | undefined {
  const base = /^(.*?)(?: ?\(\d+\))?\.csv$/i.exec(file)?.[1]?.toLowerCase();
  return TABLE_NAMES.find((name) => name === base || TABLES[name].one === base);
}

/** What can stand in what: tables whose rows refer to it by id. */
const CHILDREN: Partial<Record<TableName, readonly TableName[]>> = {
  services: [
    ...(['phones', 'schedules', 'service_areas', 'service_at_locations', 'languages'] as const),
    ...(['cost_options', 'required_documents', 'attributes'] as const),
  ],
  organizations: ['phones'],
  locations: ['addresses', 'accessibility'],
  service_at_locations: ['schedules'],
};
/** Tables of which it names the id of a row itself. */
const NAMED: Partial<Record<TableName, TableName>> = {
  services: 'organizations',
  service_at_locations: 'locations',
  attributes: 'taxonomy_terms',
};

type Nested = { [field: string]: unknown };
type Given = ReadonlyMap<string, readonly Row[]>;

/** Services and organisations of the tables that were given, with what belongs to them; no list of a table that was not. */
export function nestedTables(given: Given): { services: Nested[]; organizations: Nested[] } {
  const found = rowsBy(given);
  const nest = (name: TableName, row: Row): Nested => {
    const nested: Nested = { ...row };
    for (const child of CHILDREN[name] ?? []) {
      if (!given.has(child)) continue;
      const key = child === 'attributes' ? 'link_id' : `${TABLES[name].one}_id`;
      nested[child] = found(child, key, row.id).map((each) => nest(child, each));
    }
    const target = NAMED[name];
    const field = target && TABLES[target].one;
    const [named] = target ? found(target, 'id', row[`${field}_id`]) : [];
    if (target && field && named) nested[field] = nest(target, named);
    return nested;
  };
  const all = (name: TableName) => (given.get(name) ?? []).map((row) => nest(name, row));
  return { services: all('services'), organizations: all('organizations') };
}

/** Finds the rows of a table by what stands in a column; each column is sorted out once. */
function rowsBy(given: Given) {
  const sorted = new Map<string, Map<string | undefined, Row[]>>();
  return (name: TableName, column: string, value: string | undefined): readonly Row[] => {
    const key = `${name}.${column}`;
    const rows = sorted.get(key) ?? Map.groupBy(given.get(name) ?? [], (row) => row[column]);
    sorted.set(key, rows);
    return value ? (rows.get(value) ?? []) : [];
  };
}
