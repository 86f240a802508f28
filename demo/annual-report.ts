import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Result } from '#kernel/result.ts';
import { root } from '#kernel/root.ts';
import { importObservations, knownFigures, uploadObservations } from '../src/modules/observations/testing.ts';
import { modules } from '../src/modules.ts';

/**
 * What the printed report of 2024 says: each figure with its line in the text, how sure the reading is, and what does not
 * add up. Source: Jaarbericht 2024 bibliotheken gemeente Coevorden, Biblionet Drenthe.
 */
const REPORT = 'jaarbericht-2024-coevorden.csv';

export const bringInAnnualReport = (ctx: Ctx, officer: User): Promise<void> =>
  bringIn({ ...ctx, actor: officer }, REPORT);

/** Brings a file of this folder in through the import that everybody uses. */
export async function bringIn(ctx: Ctx, fileName: string): Promise<void> {
  const figures = knownFigures(modules);
  const content = readFileSync(path.join(root, 'demo', fileName));
  const upload = taken(await uploadObservations(ctx, figures, { fileName, content }));
  taken(await importObservations(ctx, figures, upload));
}

/** The demo brings in nothing that is refused. */
function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the file is refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
