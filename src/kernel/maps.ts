import { geoMercator } from 'd3-geo';
import {
  type Attributes,
  type Box,
  element,
  escapeXml,
  overlaps,
  type Paint,
  paintWith,
  picture,
  textWidth,
} from './svg.ts';

type LonLat = [number, number];

/**
 * An area with its borders as closed rings of longitude and latitude; `emphasis` lifts it out of its neighbours. `shade` says
 * how much of something it has, from little (1) to much: put the number in the name too, for who does not see shades.
 */
export type MapArea = {
  id: string;
  name: string;
  /** What stands in it where the name finds no room. */
  shortName?: string | undefined;
  rings: readonly (readonly LonLat[])[];
  emphasis?: boolean;
  shade?: MapShade | undefined;
};

export type MapShade = 1 | 2 | 3 | 4;

/** A place. Kinds differ in shape and size as well as in colour; `mark` is at most two characters inside it. */
export type MapPoint = { id: string; label: string; lon: number; lat: number; kind: MapPointKind; mark?: string };

export type MapPointKind = 'main' | 'ordinary' | 'minor';

export type MapDrawing = {
  areas: readonly MapArea[];
  points: readonly MapPoint[];
  width: number;
  title: string;
  description: string;
  /** What the picture is cut to: everything (the default), or the areas with emphasis. */
  fit?: 'all' | 'emphasis';
  attribution?: string;
  /** Puts the colours of the printed house style in the picture, for a PDF. */
  standalone?: boolean;
};

type Spot = { x: number; y: number };
type Segment = [Spot, Spot];
type Candidate = { box: Box; draw: () => string };

const fontSize = 13;
const margin = 18;
const attributionHeight = 18;
const labelMargin = 5;
const directions = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;
const raster = Array.from({ length: 15 }, (_, index) => (index + 1) / 16);
const radii: Record<MapPointKind, number> = { main: 9, ordinary: 7, minor: 8 };

const printColours: Record<string, Attributes> = {
  'map-ground': { fill: '#F8F7F2' },
  'map-area': { fill: '#E9EFEC', stroke: '#9DAFAA', 'stroke-width': 1 },
  'map-area map-emphasis': { fill: '#CFE4DC', stroke: '#0B5C5E', 'stroke-width': 2 },
  'map-area-name': { fill: '#5C6663' },
  'map-area-name map-emphasis': { fill: '#0B3F40' },
  'map-point map-main': { fill: '#B4501B', stroke: '#FFFFFF', 'stroke-width': 2 },
  'map-point map-ordinary': { fill: '#0B5C5E', stroke: '#FFFFFF', 'stroke-width': 2 },
  'map-point map-minor': { fill: '#FFFFFF', stroke: '#0B5C5E', 'stroke-width': 2 },
  'map-mark': { fill: '#FFFFFF' },
  'map-mark map-minor': { fill: '#0B3F40' },
  'map-label': {
    fill: '#1B2624',
    stroke: '#F8F7F2',
    'stroke-width': 3,
    'paint-order': 'stroke',
    'stroke-linejoin': 'round',
  },
  'map-attribution': { fill: '#5C6663' },
};

/**
 * Draws areas and places as an SVG that is the same for the same input. Labels touch neither each other, nor a place, nor the edge:
 * one that finds no room is left out, and a place outside the picture too, so a page shows the same places as a list beside it.
 */
export function drawMap(drawing: MapDrawing): string {
  const paint = paintWith(printColours, drawing.standalone);
  const { project, height } = projectionOf(drawing);
  const frame: Box = { x: 0, y: 0, width: drawing.width, height };
  const areas = drawing.areas.map((area) => ({ area, rings: area.rings.map((ring) => ring.map(project)) }));
  const places = drawing.points
    .map((point) => ({ point, spot: project([point.lon, point.lat]) }))
    .filter(({ point, spot }) => isWithin(boxAround(spot, radii[point.kind]), frame));

  const taken = places.map(({ point, spot }) => boxAround(spot, radii[point.kind] + 1));
  const labels = places.flatMap(({ point, spot }) => placeFirst(pointLabels(point, spot, paint), frame, taken));
  const named = areas.filter(({ area }) => drawing.fit !== 'emphasis' || !area.emphasis);
  const names = byEmphasis(named, false).flatMap(({ area, rings }) =>
    placeFirst(areaNames(area, rings, frame, paint), frame, taken),
  );
  return picture(
    { ...drawing, height: height + attributionHeight, className: 'map' },
    element('rect', { ...frame, ...paint('map-ground') }),
    ...byEmphasis(areas, true).map(({ area, rings }) => areaShape(area, rings, paint)),
    element('rect', { x: 0, y: height, width: drawing.width, height: attributionHeight, ...paint('map-ground') }),
    ...names,
    ...places.map(({ point, spot }) => pointShape(point, spot, paint)),
    ...labels,
    attributionText(drawing, height, paint),
  );
}

/** Areas with emphasis are drawn last, so that their border lies on top, and named first. */
function byEmphasis<T extends { area: MapArea }>(areas: readonly T[], emphasisLast: boolean): T[] {
  const rank = ({ area }: T) => (Boolean(area.emphasis) === emphasisLast ? 1 : 0);
  return areas.toSorted((a, b) => rank(a) - rank(b));
}

/** Fits by hand on the projected positions: they are bare points to d3-geo, so the winding of a ring cannot make it the whole world. */
function projectionOf({ areas, points, width, fit }: MapDrawing): {
  project: (position: LonLat) => Spot;
  height: number;
} {
  const emphasised = areas.filter(({ emphasis }) => emphasis);
  const fitted = fit === 'emphasis' && emphasised.length > 0 ? emphasised : areas;
  const borders = fitted.flatMap(({ rings }) => rings.flat());
  const positions = borders.length > 0 ? borders : points.map(({ lon, lat }): LonLat => [lon, lat]);

  const mercator = geoMercator().scale(1).translate([0, 0]);
  const bare = (position: LonLat) => mercator([...position]) ?? [0, 0];
  const spots = positions.length > 0 ? positions.map(bare) : [bare([0, 0])];
  const [left, top] = spots.reduce(([x, y], spot) => [Math.min(x, spot[0]), Math.min(y, spot[1])]);
  const [right, bottom] = spots.reduce(([x, y], spot) => [Math.max(x, spot[0]), Math.max(y, spot[1])]);

  const smallest = 2e-4; // about a kilometre, so that one place alone is not enlarged without end
  const [spanX, spanY] = [Math.max(right - left, smallest), Math.max(bottom - top, smallest)];
  const height = Math.round(width * Math.min(Math.max(spanY / spanX, 0.6), 1.3));
  const scale = Math.min((width - 2 * margin) / spanX, (height - 2 * margin) / spanY);
  const project = (position: LonLat): Spot => {
    const [x, y] = bare(position);
    return { x: width / 2 + (x - (left + right) / 2) * scale, y: height / 2 + (y - (top + bottom) / 2) * scale };
  };
  return { project, height };
}

function areaShape(area: MapArea, rings: readonly Spot[][], paint: Paint): string {
  const path = rings.map((ring) => `M${ring.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`).join('');
  const className = ['map-area', area.emphasis && 'map-emphasis', area.shade && `map-shade-${area.shade}`];
  return element(
    'path',
    { d: path, 'fill-rule': 'evenodd', 'stroke-linejoin': 'round', ...paint(className.filter(Boolean).join(' ')) },
    element('title', {}, escapeXml(area.name)),
  );
}

function pointShape({ label, kind, mark }: MapPoint, { x, y }: Spot, paint: Paint): string {
  const radius = radii[kind];
  const attributes = paint(`map-point map-${kind}`);
  const shape =
    kind === 'minor'
      ? element('path', {
          d: `M${x - radius},${y}l${radius},${-radius}l${radius},${radius}l${-radius},${radius}Z`,
          ...attributes,
        })
      : element('circle', { cx: x, cy: y, r: radius, ...attributes });
  const size = kind === 'minor' ? radius : radius * 1.35;
  const inside = { x, y: y + size * 0.35, 'text-anchor': 'middle', 'font-size': size, 'font-weight': 600 };
  const markClass = kind === 'minor' ? 'map-mark map-minor' : 'map-mark';
  const text = mark ? element('text', { ...inside, ...paint(markClass) }, escapeXml(mark)) : '';
  return element('g', {}, element('title', {}, escapeXml(label)), shape, text);
}

/** The places for a label in order of preference: beside its point, above or below it, then aslant, then the same farther off. */
function pointLabels({ label, kind }: MapPoint, { x, y }: Spot, paint: Paint): Candidate[] {
  return [4, 12].flatMap((gap) =>
    directions.map(([dx, dy]): Candidate => {
      const reach = radii[kind] + gap;
      const spot = { x: x + dx * reach * (dy === 0 ? 1 : 0.6), y: y + dy * (reach + fontSize / 2) };
      return textAt(label, { ...spot, align: dx }, { 'font-weight': 600, ...paint('map-label') });
    }),
  );
}

/** The name of an area where it has the most room: at the spots of a raster that lie deepest within the visible part. */
function areaNames(area: MapArea, rings: readonly Spot[][], frame: Box, paint: Paint): Candidate[] {
  return [area.name, area.shortName ?? '']
    .filter(Boolean)
    .flatMap((name) => namedIn(area, name, { rings, frame, paint }));
}

type Drawn = { readonly rings: readonly Spot[][]; readonly frame: Box; readonly paint: Paint };

function namedIn(area: MapArea, name: string, { rings, frame, paint }: Drawn): Candidate[] {
  const box = commonBox(rings.flat(), frame);
  const flatness = textWidth(name, fontSize) / fontSize;
  const squeezed = (spot: Spot) => ({ x: spot.x / flatness, y: spot.y });
  const borders = rings.flatMap(segmentsOf);
  const squeezedBorders = borders.map(([from, to]): Segment => [squeezed(from), squeezed(to)]);
  const className = ['map-area-name', area.emphasis && 'map-emphasis', area.shade && `map-on-shade-${area.shade}`];
  return raster
    .flatMap((dx) => raster.map((dy) => ({ x: box.x + dx * box.width, y: box.y + dy * box.height })))
    .filter((spot) => isInside(spot, borders))
    .map((spot) => ({ spot, depth: depthOf(squeezed(spot), squeezedBorders) }))
    .sort((a, b) => b.depth - a.depth)
    .map(({ spot }) => textAt(name, { ...spot, align: 0 }, paint(className.filter(Boolean).join(' '))))
    .filter(({ box: { x, y, width, height } }) =>
      [x, x + width].every((end) => isInside({ x: end, y: y + height / 2 }, borders)),
    );
}

/** `align` is the side of the spot on which the text stands: 1 right of it, -1 left of it, 0 around it. */
function textAt(text: string, { x, y, align }: Spot & { align: -1 | 0 | 1 }, attributes: Attributes): Candidate {
  const width = textWidth(text, fontSize);
  const anchor = { '-1': 'end', '0': 'middle', '1': 'start' }[align];
  const position = { x, y: y + fontSize * 0.35, 'text-anchor': anchor, 'font-size': fontSize };
  const box = { x: x + ((align - 1) / 2) * width, y: y - fontSize / 2, width, height: fontSize };
  return { box, draw: () => element('text', { ...position, ...attributes }, escapeXml(text)) };
}

/** The first candidate that is free, or none; what it covers is taken from then on. */
function placeFirst(candidates: readonly Candidate[], frame: Box, taken: Box[]): string[] {
  const room = { ...frame, x: frame.x + labelMargin, width: frame.width - 2 * labelMargin };
  const free = candidates.find(({ box }) => isWithin(box, room) && !taken.some((other) => overlaps(box, other)));
  if (!free) return [];
  taken.push(free.box);
  return [free.draw()];
}

function attributionText({ width, attribution }: MapDrawing, height: number, paint: Paint): string {
  const text = attribution ?? 'Grenzen: CBS en Kadaster, 2024';
  const place = { x: width - 6, y: height + 13, 'text-anchor': 'end', 'font-size': 11 };
  return element('text', { ...place, ...paint('map-attribution') }, escapeXml(text));
}

function boxAround({ x, y }: Spot, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function commonBox(spots: readonly Spot[], frame: Box): Box {
  const left = Math.max(frame.x, Math.min(...spots.map(({ x }) => x)));
  const top = Math.max(frame.y, Math.min(...spots.map(({ y }) => y)));
  const right = Math.min(frame.x + frame.width, Math.max(...spots.map(({ x }) => x)));
  const bottom = Math.min(frame.y + frame.height, Math.max(...spots.map(({ y }) => y)));
  return { x: left, y: top, width: Math.max(right - left, 0), height: Math.max(bottom - top, 0) };
}

function isWithin(box: Box, frame: Box): boolean {
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height];
  return box.x >= frame.x && box.y >= frame.y && box.x + box.width <= right && box.y + box.height <= bottom;
}

/** The square of the distance to the nearest border. */
function depthOf({ x, y }: Spot, borders: readonly Segment[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [from, to] of borders) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.min(Math.max(along, 0), 1);
    nearest = Math.min(nearest, (from.x + share * dx - x) ** 2 + (from.y + share * dy - y) ** 2);
  }
  return nearest;
}

function isInside({ x, y }: Spot, borders: readonly Segment[]): boolean {
  let crossings = 0;
  for (const [from, to] of borders) {
    if (from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) crossings += 1;
  }
  return crossings % 2 === 1;
}

function segmentsOf(ring: readonly Spot[]): Segment[] {
  return ring.slice(1).map((to, index) => [ring[index] ?? to, to]);
}
