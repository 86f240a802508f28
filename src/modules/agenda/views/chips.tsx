import { formatWeekday } from '#kernel/days.ts';
import { Icon } from '#ui/icon.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import type { Around } from '../around.ts';
import { type AgendaFilter, filterQuery } from '../filter.ts';
import type { AgendaTexts } from '../pages/agenda-texts.ts';
import { type AgendaLanguage, SPOKEN } from '../words.ts';
import { wordsTexts } from '../words-texts.ts';

type Chip = { readonly label: string; readonly without: AgendaFilter; readonly isDutch?: boolean };

type ChipsProps = {
  filter: AgendaFilter;
  around: Around;
  t: AgendaTexts;
  language: AgendaLanguage;
  /** The address of the same page with this filter. */
  hrefOf: (query: string) => string;
};

/** Each part of the filter, to take off one by one. */
export const Chips = ({ hrefOf, ...props }: ChipsProps) => {
  const chips = chipsOf(props);
  if (chips.length === 0) return null;
  const { t, language } = props;
  return (
    <ul class="chips" aria-label={t.chosen}>
      {chips.map(({ label, without, isDutch }) => (
        <li>
          <a class="chip" href={hrefOf(filterQuery(without))}>
            <span class="visually-hidden">{t.takeOff}: </span>
            <span {...(isDutch ? writtenInDutch(language) : {})}>{label}</span>
            <Icon name="close" />
          </a>
        </li>
      ))}
    </ul>
  );
};

function chipsOf({ filter, around, t, language }: Omit<ChipsProps, 'hrefOf'>): Chip[] {
  const words = wordsTexts[language];
  const { from, until, near, audiences, pillars, age } = filter;
  const chip = (label: string | false | undefined, off: Partial<AgendaFilter>, isDutch = false): Chip[] =>
    label ? [{ label, without: { ...filter, ...off }, isDutch }] : [];
  return [
    ...chip(filter.words && `‘${filter.words}’`, { words: '' }),
    ...chip(from && t.fromDay(formatWeekday(from, language)), { from: undefined }),
    ...chip(until && t.untilDay(formatWeekday(until, language)), { until: undefined }),
    ...chip(nameOf(around.municipalities, filter.municipality), { municipality: undefined }, true),
    ...chip(nameOf(around.branches, filter.branch), { branch: undefined }, true),
    ...chip(near && t.nearTown(near.town, String(near.km)), { near: undefined }),
    ...chip(nameOf(around.campaigns, filter.campaign), { campaign: undefined }, true),
    ...audiences.flatMap((each) =>
      chip(words.audiences[each], { audiences: audiences.filter((other) => other !== each) }),
    ),
    ...chip(age !== undefined && t.ofAge(String(age)), { age: undefined }),
    ...pillars.flatMap((each) => chip(words.pillars[each], { pillars: pillars.filter((other) => other !== each) })),
    ...chip(filter.language && (SPOKEN[filter.language] ?? filter.language), { language: undefined }),
    ...chip(filter.isFree && words.free, { isFree: false }),
    ...chip(filter.isOnline && words.online, { isOnline: false }),
  ];
}

type Named = { readonly slug: string; readonly name: string };

const nameOf = (those: readonly Named[], slug: string | undefined): string | undefined =>
  slug && (those.find((each) => each.slug === slug)?.name ?? slug);
