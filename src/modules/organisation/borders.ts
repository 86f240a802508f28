import type { Tx } from '#kernel/db.ts';
import type { MapArea } from '#kernel/maps.ts';
import { drenthe } from './outlines/drenthe.ts';
import { listBorders } from './sql/borders.ts';

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

/** The municipality, with emphasis, and the neighbours that show at the edges of its map. */
export function areasAround({ areas }: Borders, municipalityCode: string): MapArea[] {
  const frame = boxOf(areas.filter(({ id }) => id === municipalityCode));
  return areas
    .filter((area) => touches(boxOf([area]), frame))
    .map((area) => ({ ...area, emphasis: area.id === municipalityCode }));
}

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
