import type { FormState } from '#kernel/forms.ts';
import type { Language } from '#kernel/languages.ts';
import { type Choice, Select } from '#ui/choice-field.tsx';
import { TextField } from '#ui/field.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { THEMES, themeTexts } from '../../help-appointments/index.ts';
import { filterQuery, type HelpFilter, THEME_ADDRESSES, WEEKDAYS } from '../filter.ts';
import { languageName } from '../language-name.ts';
import { weekdayName } from '../weekday-name.ts';
import type { Spoken } from './offer-card.tsx';

type FilterProps = { filter: HelpFilter; languages: readonly string[]; fault: string | undefined; words: Spoken };

/** What for, where, when and in which language. Sends itself while typing; without JavaScript it has a button. */
export const FilterForm = ({ filter, languages, fault, words: { t, language, to } }: FilterProps) => {
  const action = to('/hulp').href;
  const state: FormState = {
    raw: {
      wat: filter.theme && THEME_ADDRESSES[filter.theme],
      plaats: filter.place,
      dag: filter.day,
      taal: filter.language,
    },
    errors: fault ? { plaats: fault } : {},
    language,
  };
  return (
    <FilterBar action={action} clearHref={filterQuery(filter) ? action : undefined} language={language}>
      <Select state={state} name="wat" label={t.what} prompt={t.any} choices={themeChoices(language)} required />
      <TextField state={state} name="plaats" label={t.where} maxlength={60} required />
      <Select state={state} name="dag" label={t.day} prompt={t.any} choices={dayChoices(t, language)} required />
      <Select
        state={state}
        name="taal"
        label={t.language}
        prompt={t.any}
        choices={languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
        required
      />
    </FilterBar>
  );
};

const themeChoices = (language: Language): Choice[] =>
  THEMES.map((theme) => ({ value: THEME_ADDRESSES[theme], label: themeTexts[language][theme] }));

const dayChoices = (t: Spoken['t'], language: Language): Choice[] => [
  { value: 'vandaag', label: t.today },
  { value: 'morgen', label: t.tomorrow },
  { value: 'week', label: t.week },
  ...WEEKDAYS.map((value, index) => ({
    value,
    label: weekdayName(index + 1, language),
  })),
];
