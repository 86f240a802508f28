import { later } from '#kernel/clock-times.ts';
import { today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { drawMap } from '#kernel/maps.ts';
import { listBranches } from '../branches/index.ts';
import { bordersOf, listMunicipalities } from '../organisation/index.ts';
import { readFilter } from './filter.ts';
import { distanceKm, placeTyped } from './positions.ts';
import { findHelp, helpsAnyone, type Offer } from './search.ts';
import { listHoursToCome, listOpenPoints, listRegularHours } from './sql.ts';
import type { BranchOffer } from './views/branch-offers.tsx';

/** Whoever plans further ahead than this shows it on the page of the point. */
const WEEKS = 8;
const WEEK_MINUTES = 7 * 24 * 60;
/** With a place, only the branches near it. */
const NEAR_BRANCHES = 5;

type Asked = { readonly query: string; readonly map: { title: string; description: string } };

/** All that the page to find help on shows by its address. */
export async function loadHelp(tx: Tx, { query, map }: Asked, now: Date) {
  const day = today(now);
  const filter = readFilter(new URLSearchParams(query));
  const points = await listOpenPoints(tx, { today: day });
  const hours = await listHoursToCome(tx, { now, until: later(now, WEEKS * WEEK_MINUTES) });
  const municipalities = (await listMunicipalities(tx)).filter(({ served }) => served);
  const landmarks = await listBranches(tx, day);
  const centre = filter.place ? placeTyped({ landmarks, municipalities, others: points }, filter.place) : undefined;
  const week = await listRegularHours(tx, { today: day });
  const findings = findHelp({ points, week, hours, landmarks, centre, today: day }, filter);
  const withPoint = new Set(points.filter(helpsAnyone).map(({ branchId }) => branchId));
  const served = new Set(municipalities.map(({ code }) => code));
  const branches = landmarks
    .filter(({ id, municipalityCode }) => !withPoint.has(id) && served.has(municipalityCode))
    .map(({ slug, name, street, town, latitude, longitude }): BranchOffer => {
      const km = centre && distanceKm(centre, { lat: Number(latitude), lon: Number(longitude) });
      return { slug, name, street, town, km };
    })
    .toSorted((one, other) => (one.km ?? 0) - (other.km ?? 0) || one.name.localeCompare(other.name, 'nl'));
  const shown = [...findings.found, ...findings.onAppointment, ...findings.nearest];
  return {
    ...{ filter, centre, findings },
    languages: [...new Set(points.flatMap((point) => point.languages))],
    branches: centre ? branches.slice(0, NEAR_BRANCHES) : branches,
    map: drawMap({ ...map, ...(await bordersOf(tx)), width: 620, points: marksOf(shown) }),
  };
}

/** Points in one town share a mark, with their number. */
function marksOf(offers: readonly Offer[]) {
  const spots = Map.groupBy(
    offers.flatMap(({ position }) => position ?? []),
    ({ lat, lon }) => `${lat} ${lon}`,
  );
  return [...spots].flatMap(([id, [first, ...others]]) => {
    if (!first) return [];
    const kind = first.isExact ? ('main' as const) : ('ordinary' as const);
    return [{ id, label: first.name, lat: first.lat, lon: first.lon, kind, mark: String(others.length + 1) }];
  });
}
