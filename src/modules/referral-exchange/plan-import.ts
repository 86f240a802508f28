import { canonicalJson, hashOf } from '#kernel/content-hash.ts';
import { derivedId } from '#kernel/id.ts';
import { type Entry, isInCircle, type TakenIn } from '../referral-directory/index.ts';
import type { GuideFile } from './guide-file.ts';
import type { Names } from './hsds.ts';
import { NOTES, REASONS } from './import-notes.ts';
import { Location, Organization, type OrganizationRead, Service, type ServiceRead } from './import-shape.ts';
import { locationDetails, organisationDetails, ownId, type Placed, serviceDetails } from './imported-details.ts';

export type Fate = 'new' | 'changed' | 'same' | 'left-out';
/** What becomes of a thing in the file: which of its fields change, and what staff must know. */
export type ImportedRow = {
  kind: 'organisation' | 'location' | 'service';
  name: string;
  fate: Fate;
  fields: readonly string[];
  notes: string[];
};
export type ImportPlan = {
  rows: readonly ImportedRow[];
  taken: TakenIn;
  /** The same as long as the file would do the same. */
  hash: string;
};
type Taken = { [K in keyof TakenIn]: TakenIn[K][number] };
type Kept<T> = { details: T; before: object | undefined; row: ImportedRow };

/** What a file would do to the guide as it is now. Changes nothing; a file that was taken in does nothing more. */
export function planImport(file: GuideFile, guide: readonly Entry[], names: Names): ImportPlan {
  const around = { ...startOf(guide), names };
  for (const value of file.organizations) {
    const read = Organization.safeParse(value);
    if (read.success) planOrganisation(around, read.data);
    else around.rows.push(leftOut('organisation', value, lacks(read.error)));
  }
  for (const value of file.services) planService(around, value);
  settleParents(around);
  const taken = {
    organisations: settled(around.organisations),
    locations: settled(around.locations),
    services: settled(around.services),
  };
  return { rows: around.rows, taken, hash: hashOf(taken) };
}

const startOf = (guide: readonly Entry[]) => ({
  entries: new Map(guide.map((entry) => [entry.id, entry])),
  /** To which organisation each belongs, in the guide or else in the file. */
  ownerOfService: new Map(guide.flatMap(({ id, services }) => services.map((own) => [own.id, id] as const))),
  ownerOfLocation: new Map(guide.flatMap(({ id, locations }) => locations.map((own) => [own.id, id] as const))),
  rows: [] as ImportedRow[],
  organisations: new Map<string, Kept<Taken['organisations']> & { parent: string }>(),
  locations: new Map<string, Kept<Taken['locations']>>(),
  services: new Map<string, Kept<Taken['services']>>(),
});
type Around = ReturnType<typeof startOf> & { names: Names };

const rowOf = (kind: ImportedRow['kind'], name: string): ImportedRow => ({
  ...{ kind, name: name.slice(0, 120), fate: 'new', fields: [], notes: [] },
});

function leftOut(kind: ImportedRow['kind'], value: unknown, why: string): ImportedRow {
  const { name, id } = (typeof value === 'object' && value !== null ? value : {}) as { name?: unknown; id?: unknown };
  return { ...rowOf(kind, String(name ?? id ?? 'zonder naam')), fate: 'left-out', notes: [why] };
}

/** What is missing in it, in words. */
const lacks = (error: { issues: readonly { message: string; path: readonly PropertyKey[] }[] }): string =>
  `Niet goed ingevuld: ${[...new Set(error.issues.map(({ path, message }) => (path.length > 1 ? path.join('.') : message)))].join(', ')}.`;

function planOrganisation({ entries, organisations, rows }: Around, read: OrganizationRead): string {
  const id = ownId(read.id);
  if (organisations.has(id)) return id;
  const before = entries.get(id);
  const row = rowOf('organisation', read.name);
  if (before && before.name !== read.name) row.notes.push(NOTES.renamed(before.name));
  const details = organisationDetails(read, { before, notes: row.notes });
  organisations.set(id, { details, before, row, parent: read.parent_organization_id });
  rows.push(row);
  return id;
}

function planService(around: Around, value: unknown): void {
  const { rows, ownerOfService, entries, services, names } = around;
  const service = Service.safeParse(value);
  if (!service.success) return void rows.push(leftOut('service', value, lacks(service.error)));
  const id = ownId(service.data.id);
  if (services.has(id)) return void rows.push(leftOut('service', value, REASONS.twice));
  const organisationId = organisationOf(around, service.data);
  if (organisationId === undefined) return void rows.push(leftOut('service', value, REASONS.noOrganisation));
  const owner = ownerOfService.get(id) ?? organisationId;
  if (owner !== organisationId)
    return void rows.push(leftOut('service', value, REASONS.elsewhere(entries.get(owner)?.name ?? '')));

  const row = rowOf('service', service.data.name);
  const before = entries.get(organisationId)?.services.find((each) => each.id === id);
  const placed = service.data.service_at_locations && planLocations(around, service.data, organisationId);
  const details = serviceDetails(service.data, { organisationId, names, placed }, { before, notes: row.notes });
  services.set(id, { details, before: before && asTaken(before), row });
  rows.push(row);
}

/** The organisation that the file gives with it, or else the one in the guide to which it refers. */
function organisationOf(around: Around, { organization, organization_id: referred }: ServiceRead): string | undefined {
  const read = Organization.safeParse(organization);
  if (read.success) return planOrganisation(around, read.data);
  const id = referred === '' ? '' : ownId(referred);
  return around.organisations.has(id) || around.entries.has(id) ? id : undefined;
}

function planLocations(around: Around, { service_at_locations: places }: ServiceRead, organisationId: string): Placed {
  const placed = (places ?? []).flatMap(({ location, schedules }) => {
    const read = Location.safeParse(location);
    if (read.success) return [{ locationId: planLocation(around, read.data, organisationId), schedules }];
    around.rows.push(leftOut('location', location, lacks(read.error)));
    return [];
  });
  return [...Map.groupBy(placed, ({ locationId }) => locationId)].map(([locationId, at]) => ({
    locationId,
    schedules: at.some(({ schedules }) => schedules) ? at.flatMap(({ schedules }) => schedules ?? []) : undefined,
  }));
}

/** A location where several organisations are is kept once for each: each says for itself how one comes in. */
function planLocation(around: Around, read: ReturnType<typeof Location.parse>, organisationId: string): string {
  const shared = ownId(read.id);
  const owner = around.ownerOfLocation.get(shared) ?? organisationId;
  if (owner === organisationId) around.ownerOfLocation.set(shared, organisationId);
  const id = owner === organisationId ? shared : derivedId(shared, organisationId);
  if (around.locations.has(id)) return id;
  const before = around.entries.get(organisationId)?.locations.find((each) => each.id === id);
  const row = rowOf('location', read.name);
  const details = locationDetails(read, { id, organisationId }, { before, notes: row.notes });
  around.locations.set(id, { details, before, row: Object.assign(row, { name: details.name }) });
  around.rows.push(row);
  return id;
}

/** Says whose part each is, where that one is known and no circle comes of it. */
function settleParents({ organisations, entries }: Around): void {
  const parents = new Map([...entries.values()].map(({ id, parentId }) => [id, parentId]));
  for (const [id, { details, parent, row }] of organisations) {
    const parentId = ownId(parent);
    if (parent === '') continue;
    if (!organisations.has(parentId) && !entries.has(parentId))
      row.notes.push(NOTES.parentMissing(parent.slice(0, 60)));
    else if (isInCircle(id, parentId, parents)) row.notes.push(NOTES.circle());
    else {
      parents.set(id, parentId);
      details.parentId = parentId;
    }
  }
}

/** Works out what becomes of each, and gives those that come in. */
function settled<T extends { id: string }>(kept: ReadonlyMap<string, Kept<T>>): T[] {
  return [...kept.values()].flatMap(({ details, before, row }) => {
    row.fields = before ? changed(details, before) : [];
    row.fate = before ? (row.fields.length > 0 ? 'changed' : 'same') : 'new';
    return row.fate === 'same' ? [] : [details];
  });
}

const changed = (details: object, before: object): string[] => {
  const was: { readonly [field: string]: unknown } = { ...before };
  return Object.entries(details).flatMap(([field, value]) =>
    canonicalJson(inOrder(value)) === canonicalJson(inOrder(was[field] ?? null)) ? [] : [field],
  );
};

/** A list says the same in any order. */
const inOrder = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((item) => canonicalJson(item)).toSorted() : value;

const asTaken = ({ places, ...service }: Entry['services'][number]) => ({
  ...service,
  locationIds: places.map(({ locationId }) => locationId),
});
