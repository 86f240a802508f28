import type { Tx } from '#kernel/db.ts';
import type { Module, MunicipalList, MunicipalListRow } from '#kernel/module.ts';

/** What one module has in these municipalities, with the words to show it in. */
export type FilledList = Omit<MunicipalList, 'rows'> & { readonly rows: readonly MunicipalListRow[] };

/** What the modules to the right have in these municipalities in a year. */
export async function municipalListsOf(
  tx: Tx,
  modules: readonly Module[],
  { municipalityCodes, year }: { municipalityCodes: readonly string[]; year: number },
): Promise<FilledList[]> {
  const filled: FilledList[] = [];
  for (const { municipalList } of modules)
    if (municipalList) filled.push({ ...municipalList, rows: await municipalList.rows(tx, municipalityCodes, year) });
  return filled;
}
