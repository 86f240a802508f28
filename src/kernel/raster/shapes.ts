/** From the units of a part of a drawing to those of the whole: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
type Point = readonly [x: number, y: number];

/** Outlines that are filled together, by the rule that winds, in one colour. */
export type Shape = {
  readonly outlines: readonly (readonly Point[])[];
  /** Red, green, blue and how much it covers, each from 0 up to and including 255. */
  readonly colour: readonly [red: number, green: number, blue: number, cover: number];
};

const WHOLE: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * The shapes of a drawing as Typst writes it in SVG, from the back to the front. Throws for what it cannot draw: lines,
 * gradients, pictures and what is cut off. Source: SVG 2, 9.3 (paths).
 */
export function shapesIn(svg: string): Shape[] {
  const [drawn = '', ...definitions] = svg.split('<defs');
  const letters = new Map(
    [...definitions.join().matchAll(/<symbol id="([^"]+)"[^>]*>\s*<path d="([^"]*)"/g)].map(([, id = '', d = '']) => [
      id,
      d,
    ]),
  );
  const shapes: Shape[] = [];
  const within: Matrix[] = [WHOLE];
  for (const [, end, name = '', attributes = '', empty] of drawn.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)) {
    if (end) within.pop();
    else {
      const part = readPart(name, attributes);
      const matrix = times(within.at(-1) ?? WHOLE, part.matrix);
      const path = name === 'use' ? letters.get(part.letter) : part.path;
      if (path) shapes.push({ outlines: outlinesOf(path, matrix), colour: part.colour });
      if (!empty) within.push(matrix);
    }
  }
  return shapes;
}

const DRAWN = new Set(['svg', 'g', 'path', 'use']);

function readPart(name: string, written: string) {
  const attributes = new Map(
    [...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  );
  const has = (key: string) => attributes.has(key) && attributes.get(key) !== 'none';
  if (!DRAWN.has(name) || has('clip-path') || has('stroke'))
    throw new Error(`a drawing with <${name}${written}> is not drawn here`);
  const matrix = /matrix\(([^)]*)\)/
    .exec(attributes.get('transform') ?? '')?.[1]
    ?.split(/[\s,]+/)
    .map(Number);
  const at: Matrix = [1, 0, 0, 1, Number(attributes.get('x') ?? 0), Number(attributes.get('y') ?? 0)];
  return {
    matrix: times((matrix as unknown as Matrix | undefined) ?? WHOLE, at),
    path: attributes.get('d'),
    letter: attributes.get('xlink:href')?.slice(1) ?? '',
    colour: colourOf(attributes.get('fill') ?? '#000000'),
  };
}

function colourOf(fill: string): Shape['colour'] {
  const [, red = '', green = '', blue = '', cover = 'ff'] = /^#(..)(..)(..)(..)?$/.exec(fill) ?? [];
  if (red === '') throw new Error(`a drawing in ${fill} is not drawn here`);
  return [red, green, blue, cover].map((part) => Number.parseInt(part, 16)) as unknown as Shape['colour'];
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  ...([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const),
  ...([a * k + c * l + e, b * k + d * l + f] as const),
];

/** How many numbers each command takes; the last two are where it ends. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, z: 0 };

/** Follows a path with straight lines; curves become so many that nobody sees it. */
function outlinesOf(path: string, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let [pen, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  for (const [, command = '', numbers = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const kind = command.toLowerCase();
    const takes = TAKES[kind];
    if (takes === undefined) throw new Error(`a path with ${command} is not drawn here`);
    const all = numbers.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
    if (kind === 'z') pen = start;
    for (let at = 0; at < all.length; at += takes) {
      const points = pointsOf(kind, all.slice(at, at + takes), { pen, isRelative: command === kind });
      const end = points.at(-1) ?? pen;
      if (kind === 'm') {
        outlines.push([on(matrix, end)]);
        start = end;
      } else outlines.at(-1)?.push(...curve([pen, ...points]).map((point) => on(matrix, point)));
      pen = end;
    }
  }
  return outlines;
}

type Pen = { readonly pen: Point; readonly isRelative: boolean };

function pointsOf(kind: string, numbers: readonly number[], { pen: [x, y], isRelative }: Pen): Point[] {
  const [dx, dy] = isRelative ? [x, y] : [0, 0];
  const [first = 0] = numbers;
  if (kind === 'h') return [[dx + first, y]];
  if (kind === 'v') return [[x, dy + first]];
  return Array.from({ length: numbers.length / 2 }, (_, at) => [
    dx + (numbers[2 * at] ?? 0),
    dy + (numbers[2 * at + 1] ?? 0),
  ]);
}

const PIECES = 12;

/** The points of a Bézier curve after its beginning; a line has one. By the construction of De Casteljau. */
function curve(points: readonly Point[]): Point[] {
  if (points.length <= 2) return points.slice(1);
  return Array.from({ length: PIECES }, (_, piece) => pointOn(points, (piece + 1) / PIECES));
}

function pointOn(points: readonly Point[], t: number): Point {
  const [only] = points;
  if (only && points.length === 1) return only;
  return pointOn(
    points.slice(1).map(([x, y], at) => {
      const [before, above] = points[at] as Point;
      return [before + (x - before) * t, above + (y - above) * t];
    }),
    t,
  );
}

const on = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];
