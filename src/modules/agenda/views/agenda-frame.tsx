import type { PropsWithChildren } from 'hono/jsx';
import type { Target } from '#kernel/translated-page.ts';
import { Alert } from '#ui/alert.tsx';
import { Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Tabs } from '#ui/tabs.tsx';
import type { Around } from '../around.ts';
import { type AgendaFilter, type FilterFault, filterQuery } from '../filter.ts';
import type { AgendaTexts } from '../pages/agenda-texts.ts';
import type { AgendaLanguage } from '../words.ts';
import { Chips } from './chips.tsx';
import { FilterForm } from './filter-form.tsx';

export type View = 'list' | 'day' | 'week' | 'month' | 'map';

const PATHS: Record<View, string> = {
  list: '/agenda',
  day: '/agenda/dag',
  week: '/agenda/week',
  month: '/agenda/maand',
  map: '/agenda/kaart',
};

export type FrameProps = {
  view: View;
  filter: AgendaFilter;
  faults: readonly FilterFault[];
  around: Around;
  /** How many sessions there are by this filter. */
  total: number;
  /** The day around which a calendar stands. */
  day?: string | undefined;
  words: { t: AgendaTexts; language: AgendaLanguage; to: (dutchPath: string) => Target };
};

/** The address of a view of the agenda by a filter, around a day. */
export function agendaHref({ view, words, day }: Pick<FrameProps, 'view' | 'words' | 'day'>, query: string): string {
  const around = day && view !== 'list' && view !== 'map' ? `dag=${day}` : '';
  const asked = [query, around].filter(Boolean).join('&');
  return words.to(asked ? `${PATHS[view]}?${asked}` : PATHS[view]).href;
}

/** What stands around every view of the agenda: the filter, what was chosen, and the way to the other views. */
export const AgendaFrame = (props: PropsWithChildren<FrameProps>) => {
  const { view, filter, faults, around, total, day, words } = props;
  const { t, language } = words;
  const hrefOf = (each: View, query = filterQuery(filter)) => agendaHref({ view: each, words, day }, query);
  const views = Object.keys(PATHS) as View[];
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <FilterForm
        filter={filter}
        around={around}
        t={t}
        language={language}
        action={words.to(PATHS[view]).href}
        day={view === 'list' || view === 'map' ? undefined : day}
      />
      <Results status={t.found(total)}>
        <Tabs
          label={t.views}
          path={hrefOf(view)}
          items={views.map((each) => ({ href: hrefOf(each), label: t[each] }))}
        />
        <Faults faults={faults} filter={filter} around={around} words={words} />
        <Chips filter={filter} around={around} t={t} language={language} hrefOf={(query) => hrefOf(view, query)} />
        {total > 0 && <p class="meta">{t.found(total)}</p>}
        {props.children}
      </Results>
    </>
  );
};

type FaultsProps = Pick<FrameProps, 'faults' | 'filter' | 'around' | 'words'>;

const Faults = ({ faults, filter, around, words: { t, language } }: FaultsProps) => {
  const isLost = isUnknown(filter.municipality, around.municipalities) || isUnknown(filter.branch, around.branches);
  const sentences = [...faults.map((fault) => faultText(fault, t)), ...(isLost ? [t.noSuchPlace] : [])];
  return (
    <>
      {sentences.map((sentence) => (
        <Alert kind="warning" language={language}>
          {sentence}
        </Alert>
      ))}
    </>
  );
};

const isUnknown = (slug: string | undefined, known: readonly { slug: string }[]): boolean =>
  slug !== undefined && !known.some((each) => each.slug === slug);

function faultText(fault: FilterFault, t: AgendaTexts): string {
  if (fault.code === 'until-before-from') return t.untilBeforeFrom;
  return fault.code === 'no-such-day' ? t.noSuchDay(fault.typed) : t.noSuchAge(fault.typed);
}
