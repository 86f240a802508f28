import type { Tx } from '#kernel/db.ts';
import { drawMap, type MapArea, type MapPointKind } from '#kernel/maps.ts';
import { drenthe } from './outlines/drenthe.ts';
import { listBorders } from './sql/borders.ts';
import type { Branch } from './sql/branches.ts';

/** What maps are drawn on: imported borders when there are any, or else the schematic outlines. */
export type Borders = { areas: readonly MapArea[]; attribution: string };

/** The borders to draw, with the words that must stand on the map. */
export async function bordersOf(tx: Tx): Promise<Borders> {
  const imported = await listBorders(tx);
  const areas = (imported.length > 0 ? imported : drenthe.municipalities).map(({ code, name, rings }) => ({
    id: code,
    name,
    rings,
  }));
  return { areas, attribution: imported[0]?.attribution ?? drenthe.attribution };
}

const KINDS: Readonly<Record<string, MapPointKind>> = { large: 'main', 'service-point': 'minor' };

/** A municipality with its branches, numbered in the order of the list beside it. SVG; shows the neighbours at the edges. */
export function municipalityMap(
  { areas, attribution }: Borders,
  municipality: { code: string; name: string },
  branches: readonly Branch[],
): string {
  const frame = boxOf(areas.filter(({ id }) => id === municipality.code));
  return drawMap({
    width: 420,
    title: `Kaart van de gemeente ${municipality.name}`,
    description: `De vestigingen staan als nummers op de kaart: ${branches.map(({ name }, index) => `${index + 1} ${name}`).join(', ') || 'geen'}.`,
    areas: areas
      .filter((area) => touches(boxOf([area]), frame))
      .map((area) => ({ ...area, emphasis: area.id === municipality.code })),
    points: branches.map((branch, index) => pointOf(branch, branch.town, String(index + 1))),
    fit: 'emphasis',
    attribution,
  });
}

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

type Box = { west: number; south: number; east: number; north: number };

function boxOf(areas: readonly MapArea[]): Box {
  const positions = areas.flatMap(({ rings }) => rings.flat());
  return positions.reduce<Box>(
    (box, [lon, lat]) => ({
      west: Math.min(box.west, lon),
      south: Math.min(box.south, lat),
      east: Math.max(box.east, lon),
      north: Math.max(box.north, lat),
    }),
    { west: 180, south: 90, east: -180, north: -90 },
  );
}

/** Without a border of its own the frame is inside out, and nothing touches it: the map then shows the places alone. */
const touches = (box: Box, frame: Box): boolean =>
  box.west <= frame.east && box.east >= frame.west && box.south <= frame.north && box.north >= frame.south;
