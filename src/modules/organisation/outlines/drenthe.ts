import drawing from './drenthe.json' with { type: 'json' };
import type { Outline } from './geojson.ts';

/** Our schematic drawing of the municipalities of Drenthe, for maps until a real file is imported. `attribution` belongs on every
 *  map. Source: CBS-gebiedsindelingen 2024, thinned by scripts/draw-outlines.ts. */
export const drenthe = drawing as { attribution: string; municipalities: Outline[] };
