import { isRdPosition, lonLatOfRd, type Position } from './rijksdriehoek.ts';

/** A closed line of positions; the first and the last are the same. */
export type Ring = Position[];

/** The border of a municipality: outer rings run counter-clockwise, holes clockwise (RFC 7946). */
export type Outline = { code: string; name: string; rings: Ring[] };

/** Why a file, or one feature of it (counted from 1), gives no outline. */
export type OutlineFault = { feature?: number; code: OutlineFaultCode; value?: string };

export type OutlineFaultCode =
  | 'not-json'
  | 'not-a-feature-collection'
  | 'no-features'
  | 'no-municipality-code'
  | 'no-name'
  | 'duplicate-municipality'
  | 'no-polygon'
  | 'broken-ring'
  | 'unknown-coordinates';

const codeNames = ['statcode', 'gm_code', 'gemeentecode', 'identificatie', 'code'];
const nameNames = ['statnaam', 'gm_naam', 'gemeentenaam', 'naam', 'name'];

/**
 * Reads the municipalities from a GeoJSON file as CBS and PDOK publish them. Coordinates may be WGS84 or RD (EPSG:28992, converted
 * within a metre). Outlines stand beside the faults: a file with one wrong feature still shows what the others are.
 */
export function readOutlines(bytes: Uint8Array): { outlines: Outline[]; faults: OutlineFault[] } {
  const file = parseJson(bytes);
  if (file === undefined) return { outlines: [], faults: [{ code: 'not-json' }] };
  if (!isRecord(file) || file.type !== 'FeatureCollection' || !Array.isArray(file.features))
    return { outlines: [], faults: [{ code: 'not-a-feature-collection' }] };
  if (file.features.length === 0) return { outlines: [], faults: [{ code: 'no-features' }] };

  const outlines = new Map<string, Outline>();
  const faults: OutlineFault[] = [];
  file.features.forEach((feature: unknown, index) => {
    const outline = readFeature(feature);
    if ('fault' in outline) faults.push({ feature: index + 1, ...outline.fault });
    else if (outlines.has(outline.code))
      faults.push({ feature: index + 1, code: 'duplicate-municipality', value: outline.code });
    else outlines.set(outline.code, outline);
  });
  return { outlines: [...outlines.values()], faults };
}

type Unreadable = { fault: Omit<OutlineFault, 'feature'> };

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function readFeature(feature: unknown): Outline | Unreadable {
  const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
  const code = municipalityCode(properties);
  if (!code) return { fault: { code: 'no-municipality-code', value: textUnder(codeNames, properties) } };
  const name = textUnder(nameNames, properties);
  if (!name) return { fault: { code: 'no-name', value: code } };
  const polygons = polygonsOf(isRecord(feature) ? feature.geometry : undefined);
  if (!polygons) return { fault: { code: 'no-polygon', value: name } };

  const rings: Ring[] = [];
  for (const polygon of polygons) {
    for (const [index, positions] of polygon.entries()) {
      const ring = readRing(positions);
      if (typeof ring === 'string') return { fault: { code: ring, value: name } };
      rings.push(isCounterClockwise(ring) === (index === 0) ? ring : ring.reverse());
    }
  }
  return { code, name, rings };
}

/** CBS writes GM0109; the administrative areas of Kadaster write 0109 under `code`. */
function municipalityCode(properties: Record<string, unknown>): string | undefined {
  const code = textUnder(codeNames, properties);
  return code && /^(GM)?\d{4}$/.test(code) ? `GM${code.slice(-4)}` : undefined;
}

function textUnder(names: readonly string[], properties: Record<string, unknown>): string | undefined {
  const lowered = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
  const found = names
    .map((name) => lowered.get(name))
    .find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof found === 'string' ? found.trim() : undefined;
}

function polygonsOf(geometry: unknown): unknown[][] | undefined {
  if (!isRecord(geometry) || !Array.isArray(geometry.coordinates)) return undefined;
  const polygons: unknown[] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const isAreal = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  return isAreal && polygons.length > 0 && polygons.every(isFilledArray) ? polygons : undefined;
}

function readRing(positions: unknown): Ring | 'broken-ring' | 'unknown-coordinates' {
  if (!Array.isArray(positions) || positions.length < 4 || !positions.every(isPosition)) return 'broken-ring';
  const [first, last] = [positions[0], positions.at(-1)];
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return 'broken-ring';
  if (positions.every(isDutchLonLat)) return positions.map(([lon, lat]): Position => [lon, lat]);
  return positions.every(isRdPosition) ? positions.map(lonLatOfRd) : 'unknown-coordinates';
}

/** The Kingdom in Europe with a margin; latitude first, or any other projection, falls outside it. */
function isDutchLonLat([lon, lat]: Position): boolean {
  return lon > 2.5 && lon < 8 && lat > 50 && lat < 54.5;
}

function isCounterClockwise(ring: Ring): boolean {
  const twiceArea = ring.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = ring[index] as Position;
    return sum + (fromX * y - x * fromY);
  }, 0);
  return twiceArea > 0;
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function isFilledArray(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
