import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import type { Language } from '#kernel/languages.ts';
import { type Choice, Select } from '#ui/choice-field.tsx';
import { type AgendaFilter, filterQuery } from '../../agenda/index.ts';
import { listBranches } from '../../branches/index.ts';

/** The branches that are open to the public, by name, each under the word that stands for it in an address. */
export async function branchChoices({ tx, now }: Pick<Ctx, 'tx' | 'now'>): Promise<Choice[]> {
  const branches = await listBranches(tx, today(now));
  return branches
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
    .map(({ slug, name }) => ({ value: slug, label: name }));
}

type ChoiceProps = {
  filter: AgendaFilter;
  branches: readonly Choice[];
  words: { readonly branch: string; readonly everywhere: string };
  language: Language;
};

/** The field for a branch; what was chosen elsewhere travels with it unseen. */
export const BranchChoice = ({ filter, branches, words, language }: ChoiceProps) => (
  <>
    {[...new URLSearchParams(filterQuery({ ...filter, branch: undefined }))].map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Select
      state={{ raw: { vestiging: filter.branch ?? '' }, errors: {}, language }}
      name="vestiging"
      label={words.branch}
      prompt={words.everywhere}
      choices={branches}
      required
    />
  </>
);
