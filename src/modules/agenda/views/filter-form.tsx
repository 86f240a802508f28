import type { FormState } from '#kernel/forms.ts';
import { Checkbox, CheckboxGroup, choicesOf, Select } from '#ui/choice-field.tsx';
import { DateField, NumberField, TextField } from '#ui/field.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import type { Around } from '../around.ts';
import { type AgendaFilter, audienceAddresses, DISTANCES_KM, EMPTY_FILTER, pillarAddresses } from '../filter.ts';
import type { AgendaTexts } from '../pages/agenda-texts.ts';
import { type AgendaLanguage, SPOKEN } from '../words.ts';
import { wordsTexts } from '../words-texts.ts';

type FilterProps = {
  filter: AgendaFilter;
  around: Around;
  t: AgendaTexts;
  language: AgendaLanguage;
  action: string;
  /** The day of a calendar, which takes the place of the days of the filter. */
  day?: string | undefined;
};

/** What one can narrow the agenda by. Sends itself while typing; without JavaScript it has a button. */
export const FilterForm = ({ filter, around, t, language, action, day }: FilterProps) => {
  const state = { raw: rawOf(filter), errors: {}, language };
  const isNarrowed = filter !== EMPTY_FILTER && Object.keys(state.raw).length > 1;
  return (
    <FilterBar action={action} clearHref={isNarrowed ? action : undefined} language={language}>
      {day && <input type="hidden" name="dag" value={day} />}
      <TextField state={state} name="zoek" label={t.words} maxlength={100} />
      <Select
        state={state}
        name="gemeente"
        label={t.municipality}
        prompt={t.any}
        choices={around.municipalities.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      {!day && <DateField state={state} name="van" label={t.from} />}
      <MoreFields state={state} around={around} t={t} language={language} withUntil={!day} />
    </FilterBar>
  );
};

type MoreProps = Pick<FilterProps, 'around' | 't' | 'language'> & { state: FormState; withUntil: boolean };

const MoreFields = ({ state, around, t, language, withUntil }: MoreProps) => {
  const { audiences, pillars } = wordsTexts[language];
  return (
    <details class="more-fields">
      <summary>{t.more}</summary>
      <div class="fields">
        {withUntil && <DateField state={state} name="tot" label={t.until} />}
        <Select
          state={state}
          name="bij"
          label={t.near}
          prompt={t.any}
          choices={around.towns.map((town) => ({ value: town, label: town }))}
        />
        <Select
          state={state}
          name="km"
          label={t.distance}
          choices={DISTANCES_KM.map((km) => ({ value: String(km), label: t.within(String(km)) }))}
        />
        <Select
          state={state}
          name="vestiging"
          label={t.branch}
          prompt={t.any}
          choices={around.branches.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        {(around.campaigns.length > 0 || state.raw.campagne) && (
          <Select
            state={state}
            name="campagne"
            label={t.campaign}
            prompt={t.any}
            choices={around.campaigns.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
        <NumberField state={state} name="leeftijd" label={t.age} width="short" />
        <Select state={state} name="taal" label={t.language} prompt={t.any} choices={choicesOf(SPOKEN)} />
      </div>
      <CheckboxGroup
        state={state}
        name="voor"
        label={t.audience}
        inline
        choices={named(audiences, audienceAddresses)}
      />
      <CheckboxGroup state={state} name="soort" label={t.pillar} inline choices={named(pillars, pillarAddresses)} />
      <div class="fields">
        <Checkbox state={state} name="gratis" label={t.free} />
        <Checkbox state={state} name="online" label={t.online} />
      </div>
    </details>
  );
};

const named = <Name extends string>(words: Readonly<Record<Name, string>>, addresses: Readonly<Record<Name, string>>) =>
  (Object.keys(words) as Name[]).map((name) => ({ value: addresses[name], label: words[name] }));

/** The filter as the fields show it. */
function rawOf({ near, audiences, pillars, ...filter }: AgendaFilter): Record<string, string> {
  const shown: Record<string, string | undefined> = {
    zoek: filter.words,
    van: filter.from,
    tot: filter.until,
    gemeente: filter.municipality,
    vestiging: filter.branch,
    bij: near?.town,
    km: String(near?.km ?? 10),
    campagne: filter.campaign,
    voor: audiences.map((audience) => audienceAddresses[audience]).join(','),
    leeftijd: filter.age?.toString(),
    soort: pillars.map((pillar) => pillarAddresses[pillar]).join(','),
    taal: filter.language,
    gratis: filter.isFree ? '1' : '',
    online: filter.isOnline ? '1' : '',
  };
  return Object.fromEntries(Object.entries(shown).filter((part): part is [string, string] => Boolean(part[1])));
}
