import { can } from '#kernel/access.ts';
import { startOf, timeOf } from '#kernel/clock-times.ts';
import {
  addDays,
  type Day,
  dayOf,
  formatDay,
  formatTime,
  formatWeekday,
  mondayOf,
  parseDay,
  today,
} from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { LANGUAGES } from '#kernel/languages.ts';
import { Badge, Badges } from '#ui/badge.tsx';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { DateField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { withParameters } from '#ui/page-url.ts';
import { respond } from '#ui/respond.tsx';
import { asked } from '#ui/staff-list.tsx';
import { codeOf } from '../links.ts';
import { type Appointment, listForDesk } from '../sql.ts';
import { themeTexts } from '../theme-texts.ts';
import { halfDayText } from '../words.ts';
import { CALLS, pointsFor, reachText, STATES } from './staff-words.ts';

const ADDRESS = '/werk/afspraken';

type Listed = Appointment & { readonly point: string; readonly code: string };

async function load(c: Request, monday: Day) {
  return read(c, async (ctx) => {
    const points = await pointsFor(ctx, 'help-appointments:read');
    const chosen = points.filter(({ slug }) => slug === asked(c, 'punt'));
    const pointIds = (chosen.length > 0 ? chosen : points).map(({ id }) => id);
    const span = { from: startOf(monday), until: startOf(addDays(monday, 7)) };
    const rows = await listForDesk(ctx.tx, { pointIds, ...span });
    const listed = rows.map(
      (row): Listed => ({
        ...row,
        point: points.find(({ id }) => id === row.pointId)?.name ?? '',
        code: codeOf(c.var.box, row.id),
      }),
    );
    const week = listed.filter(({ beginsAt }) => beginsAt !== null && span.from <= beginsAt && beginsAt < span.until);
    return { points, listed, week };
  });
}

/** The week of the points (`?dag=` lies in it), with who has to be rung and who waits for a time. */
export async function weekPage(c: Request) {
  const now = today(c.var.now());
  const monday = mondayOf(parseDay(asked(c, 'dag')) ?? now);
  const { points, listed, week } = await load(c, monday);
  const calls = listed.filter(({ toCall }) => toCall !== null);
  const wishes = listed.filter(({ state }) => state === 'wished');
  const title = 'Afspraken';
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        lead={`Hulp op afspraak, van ${formatDay(monday)} tot en met ${formatDay(addDays(monday, 6))}. Zonder namen; een dag na de afspraak is alles gewist.`}
        actions={
          can(c.var.actor, 'help-appointments:edit') && (
            <ButtonLink href={`${ADDRESS}/nieuw`}>Maak een afspraak</ButtonLink>
          )
        }
      />
      <WeekChoice c={c} monday={monday} points={points} />
      <Results status={`${week.length} ${week.length === 1 ? 'afspraak' : 'afspraken'} in deze week`}>
        {calls.length > 0 && <DataTable caption="Bel deze mensen" rows={calls} columns={CALL_COLUMNS} />}
        {wishes.length > 0 && <DataTable caption="Kies een tijd" rows={wishes} columns={WISH_COLUMNS} />}
        <DataTable
          caption="Deze week"
          rows={week}
          columns={COLUMNS}
          groupOf={({ beginsAt }) => (beginsAt ? formatWeekday(dayOf(beginsAt)) : '')}
          empty={{
            title: 'Geen afspraken in deze week',
            text: 'Bewoners maken ze zelf op de website, of jij maakt er een.',
          }}
        />
      </Results>
    </>,
  );
}

type ChoiceProps = { c: Request; monday: Day; points: readonly { slug: string; name: string }[] };

const WeekChoice = ({ c, monday, points }: ChoiceProps) => {
  const { pathname, search } = new URL(c.req.url);
  const state = { raw: { punt: asked(c, 'punt'), dag: asked(c, 'dag') || monday }, errors: {} };
  const week = (days: number) => withParameters(`${pathname}${search}`, { dag: addDays(monday, days) });
  return (
    <>
      <FilterBar action={pathname} clearHref={pathname}>
        <Select
          state={state}
          name="punt"
          label="Informatiepunt"
          prompt="Alle informatiepunten"
          choices={points.map(({ slug, name }) => ({ value: slug, label: name }))}
          required
        />
        <DateField state={state} name="dag" label="Week van" required />
      </FilterBar>
      <Actions>
        <ButtonLink href={week(-7)} kind="secondary" small>
          Vorige week
        </ButtonLink>
        <ButtonLink href={week(7)} kind="secondary" small>
          Volgende week
        </ButtonLink>
      </Actions>
    </>
  );
};

const linked = (row: Listed, text: string) => <a href={`${ADDRESS}/${row.id}`}>{text}</a>;

const POINT: Column<Listed> = { key: 'point', header: 'Informatiepunt', cell: ({ point }) => point };
const THEME: Column<Listed> = { key: 'theme', header: 'Onderwerp', cell: ({ theme }) => themeTexts.nl[theme] };
const LANGUAGE: Column<Listed> = {
  key: 'language',
  header: 'Taal',
  cell: ({ language }) => <bdi lang={language}>{LANGUAGES[language].name}</bdi>,
};
const REACH: Column<Listed> = { key: 'reach', header: 'Bereikbaar', cell: (row) => <bdi>{reachText(row)}</bdi> };

const COLUMNS: readonly Column<Listed>[] = [
  {
    key: 'time',
    header: 'Tijd',
    rowHeader: true,
    nowrap: true,
    cell: (row) => linked(row, row.beginsAt ? formatTime(timeOf(row.beginsAt)) : ''),
  },
  POINT,
  THEME,
  { key: 'code', header: 'Code', nowrap: true, cell: ({ code }) => code },
  LANGUAGE,
  REACH,
  {
    key: 'state',
    header: 'Stand',
    cell: ({ state, toCall }) => (
      <Badges>
        <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge>
        {toCall !== null && <Badge tone="brick">{CALLS[toCall]}</Badge>}
      </Badges>
    ),
  },
];

const WISH_COLUMNS: readonly Column<Listed>[] = [
  {
    key: 'wishes',
    header: 'Kan op',
    rowHeader: true,
    cell: (row) => linked(row, row.wishes.map((code) => halfDayText(code, 'nl')).join(' of ')),
  },
  POINT,
  THEME,
  LANGUAGE,
  REACH,
];

const CALL_COLUMNS: readonly Column<Listed>[] = [
  { key: 'call', header: 'Waarover', rowHeader: true, cell: (row) => linked(row, row.toCall ? CALLS[row.toCall] : '') },
  REACH,
  LANGUAGE,
  POINT,
  {
    key: 'when',
    header: 'Wanneer',
    cell: ({ beginsAt }) => (beginsAt ? `${formatWeekday(dayOf(beginsAt))}, ${formatTime(timeOf(beginsAt))} uur` : '–'),
  },
];
