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

/** Brings the report in through the import that everybody uses. */
export async function bringInAnnualReport(ctx: Ctx, officer: User): Promise<void> {
  const work = { ...ctx, actor: officer };
  const figures = knownFigures(modules);
  const content = readFileSync(path.join(root, 'demo', REPORT));
  const upload = taken(await uploadObservations(work, figures, { fileName: REPORT, content }));
  taken(await importObservations(work, figures, upload));
}

/** The demo brings in nothing that is refused. */
function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the report is refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
