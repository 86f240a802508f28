import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Entry, entriesOf, saveLocation, saveOrganisation, saveService } from '../referral-directory/index.ts';
import type { Names } from './hsds.ts';
import { Location, Organization, Service, type ServiceRead } from './import-shape.ts';
import { hoursOf, locationDetails, organisationDetails, ownId, serviceDetails } from './imported-details.ts';

export type Fate = 'new' | 'changed' | 'same' | 'left-out';
export type ImportedRow = { kind: 'organisation' | 'location' | 'service'; name: string; fate: Fate; why?: string };
/** `seen` holds the ids of this file that were dealt with. */
type Around = { names: Names; seen: Set<string> };

const nameIn = (value: unknown): string => {
  const { name, id } = (typeof value === 'object' && value !== null ? value : {}) as { name?: unknown; id?: unknown };
  return String(name ?? id ?? 'zonder naam').slice(0, 120);
};

const leftOut = (kind: ImportedRow['kind'], value: unknown, why: string): ImportedRow => ({
  ...{ kind, name: nameIn(value), fate: 'left-out' },
  why,
});

/** What is missing in it, in words. */
const lacks = (error: { issues: readonly { message: string; path: readonly PropertyKey[] }[] }): string =>
  `Niet goed ingevuld: ${[...new Set(error.issues.map(({ path, message }) => (path.length > 1 ? path.join('.') : message)))].join(', ')}`;

/** Brings in one service with its organisation and locations, and tells what became of each that was not dealt with yet. */
export async function importService(ctx: Ctx, value: unknown, around: Around): Promise<ImportedRow[]> {
  const service = Service.safeParse(value);
  if (!service.success) return [leftOut('service', value, lacks(service.error))];
  if (around.seen.has(service.data.id)) return [leftOut('service', value, 'Dit id staat eerder in het bestand')];
  around.seen.add(service.data.id);
  const organisation = Organization.safeParse(service.data.organization);
  if (!organisation.success) return [leftOut('service', value, 'De organisatie ontbreekt, of heeft geen id en naam')];

  const { rows, entry } = await importOrganisation(ctx, organisation.data, around);
  const places = await importLocations(ctx, service.data, { entry, around });
  return [...rows, ...places.rows, await saveRead(ctx, service.data, { entry, around, locationIds: places.ids })];
}

async function entryOf(ctx: Ctx, id: string): Promise<Entry | undefined> {
  return (await entriesOf(ctx.tx, [id]))[0];
}

async function importOrganisation(ctx: Ctx, read: ReturnType<typeof Organization.parse>, { seen }: Around) {
  const id = ownId(read.id);
  const before = await entryOf(ctx, id);
  if (before && seen.has(id)) return { rows: [], entry: before };
  seen.add(id);
  const details = organisationDetails(read, before);
  const isSame = before && hashOf({ ...before, ...details }) === hashOf(before);
  const existing = before && { id, version: before.version };
  if (!isSame) await saveOrganisation(ctx, { details, existing, imported: { id } });
  const circle = read.parent_organization_id === read.id ? { why: 'Valt onder zichzelf: dat is weggelaten' } : {};
  const row: ImportedRow = { kind: 'organisation', name: read.name, fate: fateOf(before, isSame), ...circle };
  const entry = await entryOf(ctx, id);
  if (!entry) throw new Error(`organisation ${id} was just saved`);
  return { rows: [row], entry };
}

const fateOf = (before: unknown, isSame: boolean | undefined): Fate => (isSame ? 'same' : before ? 'changed' : 'new');

async function importLocations(
  ctx: Ctx,
  { service_at_locations: places }: ServiceRead,
  of: { entry: Entry; around: Around },
) {
  const rows: ImportedRow[] = [];
  const ids: string[] = [];
  for (const { location } of places) {
    const read = Location.safeParse(location);
    const id = read.success ? ownId(read.data.id) : '';
    if (!read.success) rows.push(leftOut('location', location, lacks(read.error)));
    else {
      const before = (await entryOf(ctx, of.entry.id))?.locations.find((each) => each.id === id);
      const details = locationDetails(read.data, of.entry.id);
      const isSame = before && hashOf({ ...before, ...details }) === hashOf(before);
      const existing = before && { id, version: before.version };
      if (!isSame) await saveLocation(ctx, { details, existing, imported: { id } });
      if (!of.around.seen.has(id)) rows.push({ kind: 'location', name: details.name, fate: fateOf(before, isSame) });
      of.around.seen.add(id);
      ids.push(id);
    }
  }
  return { rows, ids: [...new Set(ids)] };
}

type Placed = { entry: Entry; around: Around; locationIds: readonly string[] };

async function saveRead(ctx: Ctx, read: ServiceRead, { entry, around, locationIds }: Placed): Promise<ImportedRow> {
  const id = ownId(read.id);
  const before = entry.services.find((service) => service.id === id);
  const details = serviceDetails(read, entry.id, around.names);
  const there = read.service_at_locations.flatMap(({ location, schedules }) => {
    const at = Location.safeParse(location);
    return at.success ? hoursOf(schedules, ownId(at.data.id)) : [];
  });
  const hours = [...hoursOf(read.schedules, null), ...there];
  const said = { ...before, ...details, hours: inOrder(hours), places: locationIds.toSorted() };
  const was = before && {
    ...before,
    hours: inOrder(before.hours),
    places: before.places.map((place) => place.locationId).toSorted(),
  };
  const isSame = was && hashOf(said) === hashOf(was);
  const existing = before && { id, version: before.version };
  const saved = isSame
    ? undefined
    : await saveService(ctx, { details, locationIds, hours, existing, imported: { id } });
  if (saved && !saved.ok) return leftOut('service', read, 'De leeftijden spreken elkaar tegen');
  return { kind: 'service', name: read.name, fate: fateOf(before, isSame) };
}

const inOrder = (hours: readonly Entry['services'][number]['hours'][number][]): string[] =>
  hours.map((span) => hashOf(span)).toSorted();
