import { raw } from 'hono/html';
import type { Level } from '../questions.ts';
import { smileyShapes } from '../smiley.ts';

/** A face beside the words of its level. */
export const Smiley = ({ level }: { level: Level }) => (
  <svg class={`smiley smiley-${level}`} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    {raw(smileyShapes(level))}
  </svg>
);
