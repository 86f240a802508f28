import { drawMap, type MapPointKind } from '#kernel/maps.ts';
import { areasAround, type Borders } from '../organisation/index.ts';
import type { Branch } from './sql/branches.ts';

const KINDS: Readonly<Record<string, MapPointKind>> = { large: 'main', 'service-point': 'minor' };

/** The branches on a map, and what the map says to who cannot see it. */
type Drawn = { branches: readonly Branch[]; title: string; description: string };

/** A municipality with its branches, numbered in the order of the list beside it. SVG; shows the neighbours at the edges. */
export const municipalityMap = (borders: Borders, municipalityCode: string, { branches, ...words }: Drawn): string =>
  drawMap({
    width: 420,
    ...words,
    areas: areasAround(borders, municipalityCode),
    points: branches.map((branch, index) => pointOf(branch, branch.town, String(index + 1))),
    fit: 'emphasis',
    attribution: borders.attribution,
  });

/** All municipalities with every branch. SVG. */
export const overviewMap = ({ areas, attribution }: Borders, { branches, ...words }: Drawn): string =>
  drawMap({
    width: 560,
    ...words,
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
