import { municipalitiesFor } from '#kernel/access.ts';
import { answerTable } from '#kernel/file-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { FACT_COLUMNS, factRows } from '../facts-table.ts';
import { listFacts } from '../sql/facts.ts';

/** All yearly facts that hold now, in the columns in which they can be imported again. */
export async function factsFile(c: Request) {
  const facts = await read(c, ({ tx, actor }) => listFacts(tx, municipalitiesFor(actor, 'organisation:read')));
  return answerTable(c, { name: 'gegevens-gemeenten', columns: FACT_COLUMNS, rows: factRows(facts) });
}
