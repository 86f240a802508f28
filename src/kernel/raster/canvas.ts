import type { Shape } from './shapes.ts';

/** Pixels in rows from the top, each red, green and blue. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

/**
 * Fills shapes one over the other on white, with soft edges. What falls outside is left out.
 * By the signed areas that edges cut off within each pixel. Source: R. Levien, font-rs, "Inside the fastest font renderer".
 */
export function fill(shapes: readonly Shape[], { width, height }: { width: number; height: number }): Pixels {
  const rgb = new Uint8Array(3 * width * height).fill(255);
  const canvas = { width, height, areas: new Float32Array((width + 2) * height) };
  for (const shape of shapes) {
    for (const outline of shape.outlines) {
      outline.forEach((point, at) => {
        addEdge(canvas, point, outline[(at + 1) % outline.length] ?? point);
      });
    }
    paint(canvas, rgb, shape);
  }
  return { width, height, rgb };
}

type Point = readonly [x: number, y: number];
/** A row is two pixels longer than the canvas, for what edges at its side cut off. */
type Canvas = { readonly width: number; readonly height: number; readonly areas: Float32Array };

function addEdge({ width, height, areas }: Canvas, from: Point, to: Point): void {
  const [direction, [x0, y0], [x1, y1]] = from[1] < to[1] ? [1, from, to] : [-1, to, from];
  if (y0 === y1) return;
  const slope = (x1 - x0) / (y1 - y0);
  for (let row = Math.max(0, Math.floor(y0)); row < Math.min(height, Math.ceil(y1)); row++) {
    const [top, bottom] = [Math.max(row, y0), Math.min(row + 1, y1)];
    const xs = [top, bottom].map((y) => Math.min(Math.max(x0 + (y - y0) * slope, 0), width)) as [number, number];
    addToRow(areas, row * (width + 2), {
      left: Math.min(...xs),
      right: Math.max(...xs),
      area: direction * (bottom - top),
    });
  }
}

type Cut = { readonly left: number; readonly right: number; readonly area: number };

/** Spreads an edge over the pixels that it crosses: each gets how much more of it lies beside the edge than of the one before. */
function addToRow(areas: Float32Array, start: number, { left, right, area }: Cut): void {
  const [first, last] = [Math.floor(left), Math.ceil(right)];
  if (last <= first + 1) {
    const middle = (left + right) / 2 - first;
    add(areas, start + first, area * (1 - middle));
    add(areas, start + first + 1, area * middle);
    return;
  }
  let covered = 0;
  for (let pixel = first; pixel <= last; pixel++) {
    const [begin, end] = [Math.max(pixel, left), Math.min(pixel + 1, right)];
    const before = Math.min(1, (begin - left) / (right - left));
    const within = Math.max(0, end - begin) / (right - left);
    const share = before + within * (pixel + 1 - (begin + end) / 2);
    add(areas, start + pixel, area * (share - covered));
    covered = share;
  }
}

const add = (areas: Float32Array, at: number, area: number): void => {
  areas[at] = (areas[at] ?? 0) + area;
};

/** Lays the colour over what is there, as far as each pixel is covered, and leaves the areas empty for the next shape. */
function paint({ width, height, areas }: Canvas, rgb: Uint8Array, { outlines, colour }: Shape): void {
  const ys = outlines.flat().map(([, y]) => y);
  const [red, green, blue, cover] = colour;
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(height, Math.ceil(Math.max(...ys)))];
  for (let row = top; row < bottom; row++) {
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += areas[row * (width + 2) + x] ?? 0;
      const part = Math.min(1, Math.abs(sum)) * (cover / 255);
      if (part < 0.002) continue;
      const at = 3 * (row * width + x);
      rgb[at] = mixed(rgb[at] ?? 0, red, part);
      rgb[at + 1] = mixed(rgb[at + 1] ?? 0, green, part);
      rgb[at + 2] = mixed(rgb[at + 2] ?? 0, blue, part);
    }
  }
  areas.fill(0, top * (width + 2), Math.max(top, bottom) * (width + 2));
}

const mixed = (below: number, above: number, part: number): number => Math.round(below + (above - below) * part);
