import { can } from '#kernel/access.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { scopeCode } from '#kernel/figures.ts';
import { answerTable } from '#kernel/file-answer.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, read, yearAsked } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { NumberField } from '#ui/field.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
import { type Area, listAreas, mayRead, readableCodes } from '../areas.ts';
import type { Figures } from '../domain.ts';
import { figureName, knownFigures } from '../figures-known.ts';
import { OBSERVATION_COLUMNS, observationRow } from '../observation-columns.ts';
import { shownPeriod } from '../period-text.ts';
import { listObservations, type Observation } from '../sql/observations.ts';
import { valueWithUnit } from '../value-text.ts';
import { certaintyWords } from '../words.ts';

export const ADDRESS = '/werk/ingevoerde-cijfers';
const MOST_IN_FILE = 20_000;
const ONLY: Readonly<Record<string, 'doubtful' | 'noted'>> = { twijfel: 'doubtful', opmerking: 'noted' };

async function load(c: Request, part: { limit: number; offset: number }) {
  const figures = knownFigures(c.var.modules);
  const year = yearAsked(c);
  return read(c, async (ctx) => {
    const all = await listAreas(ctx.tx);
    const found = await listObservations(
      ctx.tx,
      {
        readable: readableCodes(ctx, all),
        figureId: asked(c, 'cijfer') || undefined,
        scope: asked(c, 'gebied') || undefined,
        span: year === undefined ? undefined : calendarYear(year),
        only: ONLY[asked(c, 'alleen')],
        figureIds: [...figures.keys()],
      },
      part,
    );
    const areas = all.filter((area) => mayRead(ctx, area));
    return { figures, areas, ...found };
  });
}

/** The figures that people and files gave, by figure. */
export async function observationsPage(c: Request) {
  const { figures, areas, rows, total } = await load(c, partAsked(c));
  return respondWithList(c, {
    title: 'Ingevoerde cijfers',
    lead: 'Wat de bibliotheek niet zelf telt, of nog niet telde: elk cijfer met zijn bron.',
    actions: can(c.var.actor, 'observations:enter') && (
      <>
        <ButtonLink href={`${ADDRESS}/nieuw`}>Cijfer invoeren</ButtonLink>
        <ButtonLink href={`${ADDRESS}/import`} kind="secondary">
          Importeren
        </ButtonLink>
      </>
    ),
    filters: (state) => <Filters state={state} figures={figures} areas={areas} />,
    ...{ rows, total, nouns: ['cijfer', 'cijfers'], columns: columnsOf(figures, areas) },
    file: `${ADDRESS}/lijst`,
  });
}

type FiltersProps = { state: FormState; figures: Figures; areas: readonly Area[] };

const Filters = ({ state, figures, areas }: FiltersProps) => (
  <>
    <Select
      state={state}
      name="cijfer"
      label="Cijfer"
      prompt="Alle cijfers"
      choices={figureChoices(figures)}
      required
    />
    <Select state={state} name="gebied" label="Gebied" prompt="Alle gebieden" choices={areaChoices(areas)} required />
    <NumberField state={state} name="jaar" label="Jaar" required />
    <Select
      state={state}
      name="alleen"
      label="Alleen"
      prompt="Alles"
      choices={[
        { value: 'twijfel', label: 'Onze lezing, of niet zeker te lezen' },
        { value: 'opmerking', label: 'Met een opmerking' },
      ]}
      required
    />
  </>
);

export const figureChoices = (figures: Figures) =>
  [...figures.keys()].map((id) => ({ value: id, label: figureName(figures, id) }));

export const areaChoices = (areas: readonly Area[]) => areas.map(({ code, name }) => ({ value: code, label: name }));

const TONES = { stated: 'neutral', 'row-order': 'neutral', inferred: 'ochre', ambiguous: 'brick' } as const;

const columnsOf = (figures: Figures, areas: readonly Area[]): Column<Observation>[] => {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  return [
    {
      key: 'figure',
      header: 'Cijfer',
      rowHeader: true,
      cell: ({ id, figureId }) => <a href={`${ADDRESS}/${id}`}>{figureName(figures, figureId)}</a>,
    },
    { key: 'scope', header: 'Gebied', cell: ({ scope }) => names.get(scopeCode(scope)) ?? scopeCode(scope) },
    { key: 'period', header: 'Periode', cell: ({ period }) => shownPeriod(period) },
    {
      key: 'value',
      header: 'Waarde',
      align: 'end',
      cell: (row) => valueWithUnit(row, figures.get(row.figureId)?.unit),
    },
    { key: 'source', header: 'Bron', cell: ({ source, place }) => [source, place].filter(Boolean).join(', ') },
    {
      key: 'certainty',
      header: 'Zekerheid',
      cell: ({ certainty }) =>
        certainty === 'stated' ? '' : <Badge tone={TONES[certainty]}>{certaintyWords[certainty]}</Badge>,
    },
  ];
};

/** The same to take away, in the columns in which they can be imported again. */
export async function observationsFile(c: Request) {
  const { areas, rows } = await load(c, { limit: MOST_IN_FILE, offset: 0 });
  return answerTable(c, {
    name: 'ingevoerde-cijfers',
    columns: OBSERVATION_COLUMNS,
    rows: rows.map((row) => observationRow(row, areas)),
  });
}
