import { fill } from './canvas.ts';
import { writePng } from './png.ts';
import { shapesIn } from './shapes.ts';

/** The one page of a drawing of Typst as PNG, a pixel for each point. Throws for what it cannot draw (see shapesIn). */
export function drawPng(svg: string): Uint8Array {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return writePng(fill(shapesIn(svg), { width: Math.round(Number(width)), height: Math.round(Number(height)) }));
}
