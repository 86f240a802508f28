import { drawMap, type MapPointKind } from '#kernel/maps.ts';
import { areasAround, type Borders } from '../organisation/index.ts';
import type { Branch } from './sql/branches.ts';

const KINDS: Readonly<Record<string, MapPointKind>> = { large: 'main', 'service-point': 'minor' };

/** A municipality with its branches, numbered in the order of the list beside it. SVG; shows the neighbours at the edges. */
export const municipalityMap = (
  borders: Borders,
  municipality: { code: string; name: string },
  branches: readonly Branch[],
): string =>
  drawMap({
    width: 420,
    title: `Kaart van de gemeente ${municipality.name}`,
    description: `De vestigingen staan als nummers op de kaart: ${branches.map(({ name }, index) => `${index + 1} ${name}`).join(', ') || 'geen'}.`,
    areas: areasAround(borders, municipality.code),
    points: branches.map((branch, index) => pointOf(branch, branch.town, String(index + 1))),
    fit: 'emphasis',
    attribution: borders.attribution,
  });

/** All municipalities with every branch. SVG. */
export const overviewMap = ({ areas, attribution }: Borders, branches: readonly Branch[]): string =>
  drawMap({
    width: 560,
    title: 'Kaart met alle vestigingen',
    description: `${branches.length} vestigingen en servicepunten. Dezelfde vestigingen staan in de lijst op deze pagina.`,
    areas,
    points: branches.map((branch) => pointOf(branch, branch.town)),
    attribution,
  });

const pointOf = ({ id, longitude, latitude, sizeClass }: Branch, label: string, mark?: string) => ({
  id,
  label,
  lon: Number(longitude),
  lat: Number(latitude),
  kind: KINDS[sizeClass] ?? 'ordinary',
  mark,
});
