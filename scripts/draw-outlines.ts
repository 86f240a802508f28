// Draws the schematic outlines that ship with the program: node scripts/draw-outlines.ts borders.geojson
// All borders together are one graph of points. A point is taken out of the graph, hence from every municipality that has it at
// once: neighbours keep sharing exactly the same points, without gaps and without overlaps.
import { readFileSync, writeFileSync } from 'node:fs';
import { type Outline, type Ring, readOutlines } from '../src/modules/organisation/outlines/geojson.ts';
import type { Position } from '../src/modules/organisation/outlines/rijksdriehoek.ts';

const attribution = 'Grenzen: CBS en Kadaster, 2024 (vereenvoudigd)';
const target = new URL('../src/modules/organisation/outlines/drenthe.json', import.meta.url);
const mostPoints = 36;
const fewestPoints = 20;

type BorderPoint = { position: Position; neighbours: Set<BorderPoint>; codes: Set<string> };

const [, , path] = process.argv;
if (!path) throw new Error('give the GeoJSON file with the borders');
const { outlines, faults } = readOutlines(readFileSync(path));
if (faults.length > 0) throw new Error(JSON.stringify(faults));

const graph = borderGraph(outlines);
thin(graph, outlines);
const municipalities = outlines.map(({ code, name, rings }) => ({ code, name, rings: rings.map(drawn) }));
const lines = municipalities.map((municipality) => JSON.stringify(municipality));
writeFileSync(target, `{"attribution": "${attribution}", "municipalities": [\n${lines.join(',\n')}\n]}\n`);
for (const { name, rings } of municipalities) console.log(name, rings.map((ring) => ring.length - 1).join(' + '));

function borderGraph(all: Outline[]): Map<string, BorderPoint> {
  const points = new Map<string, BorderPoint>();
  const at = (position: Position) => {
    const point = points.get(String(position)) ?? { position, neighbours: new Set(), codes: new Set() };
    points.set(String(position), point);
    return point;
  };
  for (const { code, rings } of all) {
    for (const ring of rings) {
      ring.slice(1).forEach((position, index) => {
        const [from, to] = [at(ring[index] as Position), at(position)];
        from.neighbours.add(to);
        to.neighbours.add(from);
        to.codes.add(code);
      });
    }
  }
  return points;
}

/** Takes out the point that changes the picture least (Visvalingam), until no municipality has more than its share. */
function thin(points: Map<string, BorderPoint>, all: Outline[]): void {
  const counts = new Map(all.map(({ code, rings }) => [code, rings.reduce((sum, ring) => sum + ring.length - 1, 0)]));
  const countOf = (code: string) => counts.get(code) ?? 0;
  while (Math.max(...counts.values()) > mostPoints) {
    const superfluous = [...points.values()]
      .filter(({ codes }) => [...codes].some((code) => countOf(code) > mostPoints))
      .filter(({ codes }) => [...codes].every((code) => countOf(code) > fewestPoints))
      .filter((point) => point.neighbours.size === 2)
      .sort((a, b) => triangleArea(a) - triangleArea(b))
      .find((point) => leavesNothingBehind(point, points));
    if (!superfluous) throw new Error('no point can go without changing which areas touch');
    takeOut(superfluous, points);
    for (const code of superfluous.codes) counts.set(code, countOf(code) - 1);
  }
}

function takeOut(point: BorderPoint, points: Map<string, BorderPoint>): void {
  const [a, b] = endsOf(point);
  a.neighbours.delete(point);
  b.neighbours.delete(point);
  a.neighbours.add(b);
  b.neighbours.add(a);
  points.delete(String(point.position));
}

/** Lines cannot come to cross when no other point lies in the triangle that is cut off. */
function leavesNothingBehind(point: BorderPoint, points: Map<string, BorderPoint>): boolean {
  const [a, b] = endsOf(point);
  if (a.neighbours.has(b)) return false;
  const corners = [a.position, point.position, b.position] as const;
  return ![...points.values()].some(
    (other) => other !== point && other !== a && other !== b && isInside(other.position, corners),
  );
}

function endsOf({ neighbours }: BorderPoint): [BorderPoint, BorderPoint] {
  return [...neighbours] as [BorderPoint, BorderPoint];
}

function triangleArea(point: BorderPoint): number {
  const [a, b] = endsOf(point);
  return Math.abs(cross(a.position, point.position, b.position));
}

function isInside(position: Position, [a, b, c]: readonly [Position, Position, Position]): boolean {
  const sides = [cross(a, b, position), cross(b, c, position), cross(c, a, position)];
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

function cross([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** What is left of a ring, in degrees with 3 decimals: some hundred metres. */
function drawn(ring: Ring): Ring {
  const left = ring.slice(1).filter((position) => graph.has(String(position)));
  const [first] = left;
  return [...left, ...(first ? [first] : [])].map(
    ([lon, lat]): Position => [Number(lon.toFixed(3)), Number(lat.toFixed(3))],
  );
}
