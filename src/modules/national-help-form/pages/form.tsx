import { z } from 'zod';
import { can, municipalitiesFor } from '#kernel/access.ts';
import type { DaySpan } from '#kernel/day-span.ts';
import { formatDay, today } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { periodName } from '#kernel/reporting-period.ts';
import { NotFound } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { respondWithList } from '#ui/staff-list.tsx';
import { findPoint, listPoints, type Point, scopeOf } from '../../help-points/index.ts';
import { markEntered } from '../commands/mark-entered.ts';
import { changedLines, type FormLine, formLines, type Numbers } from '../form-lines.ts';
import { parseQuarter, quarterCode, quarterOf, quartersUntil } from '../quarter.ts';
import { countForForm, type Entry, listChoices, listEntries } from '../sql.ts';

const LIST = '/werk/hulpcontacten/landelijk-formulier';
const SHOWN_QUARTERS = 8;
/** The form asks about these alone, and not about consultation hours on other themes. */
const FORM_KIND = 'government';

type Row = {
  readonly point: Point;
  readonly numbers: Numbers;
  readonly entry: Entry | undefined;
  readonly changed: number;
};

/** Every point with what was noted in a quarter, and whether that stands in the national form. */
export async function formListPage(c: Request) {
  const day = today(c.var.now());
  const quarter = parseQuarter(c.req.query('kwartaal') ?? '') ?? quarterOf(day);
  const rows = await read(c, async ({ tx, actor }): Promise<Row[]> => {
    const municipalities = municipalitiesFor(actor, 'national-help-form:enter');
    const points = await listPoints(tx, { municipalities, kind: FORM_KIND });
    const there = points.filter(
      ({ openedOn, closedOn }) => openedOn < quarter.endsBefore && (closedOn === null || closedOn > quarter.startsOn),
    );
    const ids = there.map(({ id }) => id);
    const { topics, bodies } = await listChoices(tx);
    const counted = await countForForm(tx, ids, quarter);
    const entries = new Map((await listEntries(tx, ids, quarter.startsOn)).map((entry) => [entry.pointId, entry]));
    return there.map((point) => {
      const [numbers, entry] = [counted.get(point.id) ?? {}, entries.get(point.id)];
      const changed = entry ? changedLines(formLines(topics, bodies), numbers, entry.numbers).length : 0;
      return { point, numbers, entry, changed };
    });
  });
  return respondWithList(c, {
    title: 'Landelijk formulier',
    lead: `Wat er in ${periodName(quarter)} is genoteerd, om over te nemen in het formulier van de KB. Het formulier neemt zelf niets van ons over.`,
    breadcrumbs: [{ href: '/werk/hulpcontacten', label: 'Hulpvragen' }],
    filters: (state) => (
      <Select
        state={{ ...state, raw: { kwartaal: quarterCode(quarter) } }}
        name="kwartaal"
        label="Kwartaal"
        prompt=""
        choices={quartersUntil(day, SHOWN_QUARTERS).map((each) => ({
          value: quarterCode(each),
          label: periodName(each),
        }))}
        required
      />
    ),
    rows,
    nouns: ['punt', 'punten'],
    counted: '',
    columns: [
      {
        key: 'punt',
        header: 'Punt',
        rowHeader: true,
        cell: ({ point }) => <a href={addressOf(point.id, quarter)}>{point.name}</a>,
      },
      { key: 'bezoekers', header: 'Bezoekers', align: 'end', cell: ({ numbers }) => numbers.contacts ?? 0 },
      { key: 'vragen', header: 'Vragen', align: 'end', cell: ({ numbers }) => numbers.questions ?? 0 },
      { key: 'overgenomen', header: 'Overgenomen', cell: (row) => <Standing {...row} /> },
    ],
    empty: { title: 'Geen punten', text: 'In dit kwartaal was er geen Informatiepunt Digitale Overheid.' },
  });
}

const addressOf = (pointId: string, quarter: DaySpan): string => `${LIST}/${pointId}/${quarterCode(quarter)}`;

const Standing = ({ entry, changed }: Pick<Row, 'entry' | 'changed'>) => {
  if (!entry) return <Badge tone="neutral">Nog niet</Badge>;
  if (changed === 0) return <Badge tone="green">Op {formatDay(entry.enteredOn)}</Badge>;
  return <Badge tone="ochre">Op {formatDay(entry.enteredOn)}, daarna veranderd</Badge>;
};

const form = defineForm(z.object({ shown: z.string().default('{}'), _key: field.key() }));

/** The numbers of one point in the order of the form, beside what was copied before. */
export const formPage = async (c: Request) => show(c, await load(c));

/** Says that these numbers now stand in the national form. */
export async function markEnteredAction(c: Request) {
  const { point, quarter } = await load(c);
  const data = form.parse(await c.req.formData());
  const { shown = '{}', _key } = data.ok ? data.values : {};
  const outcome = await submit(
    c,
    { _key },
    (ctx) => markEntered(ctx, { pointId: point.id, quarter, shown: numbersIn(shown) }),
    () => savedAt(addressOf(point.id, quarter)),
  );
  return outcome.ok ? outcome.response : show(c, await load(c), true);
}

const shownShape = z.record(z.string(), z.number());

/** The numbers that the page carried; what is none of our making counts as nothing. */
function numbersIn(text: string): Numbers {
  try {
    return shownShape.catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}

type Loaded = {
  readonly point: Point;
  readonly quarter: DaySpan;
  readonly lines: readonly FormLine[];
  readonly numbers: Numbers;
  readonly entry: Entry | undefined;
};

const load = (c: Request): Promise<Loaded> =>
  read(c, async ({ tx, actor }) => {
    const quarter = found(parseQuarter(c.req.param('quarter') ?? ''), 'quarter');
    const id = idParam(c);
    const point = found(await findPoint(tx, id), `point ${id}`);
    if (point.kind !== FORM_KIND || !can(actor, 'national-help-form:enter', scopeOf(point)))
      throw new NotFound(`point ${id}`);
    const { topics, bodies } = await listChoices(tx);
    const numbers = (await countForForm(tx, [id], quarter)).get(id) ?? {};
    const [entry] = await listEntries(tx, [id], quarter.startsOn);
    return { point, quarter, lines: formLines(topics, bodies), numbers, entry };
  });

function show(c: Request, { point, quarter, lines, numbers, entry }: Loaded, wasChanged = false) {
  const changed = new Set(entry ? changedLines(lines, numbers, entry.numbers).map(({ code }) => code) : []);
  // The form asks for what occurred; what never did is left empty there.
  const rows = lines.filter(({ code }) => (numbers[code] ?? 0) > 0 || changed.has(code) || ALWAYS.has(code));
  return respond(
    c,
    'work',
    `${point.name}, ${periodName(quarter)}`,
    <div class="stack">
      <PageHead
        title={point.name}
        kicker={`Landelijk formulier, ${periodName(quarter)}`}
        lead={`${point.branchId === null ? 'Buiten de bibliotheek' : 'In de bibliotheek'}: ${point.whereName}, ${point.town}. De volgorde volgt wat de KB over het formulier vertelt.`}
        breadcrumbs={[{ href: `${LIST}?kwartaal=${quarterCode(quarter)}`, label: 'Landelijk formulier' }]}
      />
      <SavedNotice c={c}>Bewaard: deze cijfers staan in het landelijke formulier.</SavedNotice>
      {wasChanged && (
        <Alert kind="error" title="Er is net iets bij gekomen">
          <p>Terwijl je ze overnam, zijn de cijfers veranderd. Kijk ze hieronder na.</p>
        </Alert>
      )}
      {entry && (
        <Alert kind={changed.size > 0 ? 'warning' : 'success'}>
          <p>
            Overgenomen op {formatDay(entry.enteredOn)}.{' '}
            {changed.size > 0 ? `Daarna veranderd: ${changed.size} van de regels.` : 'Daarna is er niets veranderd.'}
          </p>
        </Alert>
      )}
      <DataTable
        caption="Om over te nemen"
        rows={rows}
        groupOf={({ part }) => part}
        columns={[
          { key: 'regel', header: 'Regel', rowHeader: true, cell: ({ label }) => label },
          { key: 'nu', header: 'Nu', align: 'end', cell: ({ code }) => numbers[code] ?? 0 },
          ...(entry
            ? [
                {
                  key: 'eerder',
                  header: 'Overgenomen',
                  align: 'end' as const,
                  cell: ({ code }: FormLine) =>
                    changed.has(code) ? <strong>{entry.numbers[code] ?? 0}</strong> : (entry.numbers[code] ?? 0),
                },
              ]
            : []),
        ]}
      />
      <Form>
        <HiddenField name="shown" value={JSON.stringify(numbers)} />
        <Actions>
          <Button>{entry ? 'Deze cijfers staan er nu in' : 'Ik heb ze overgenomen'}</Button>
        </Actions>
      </Form>
    </div>,
    wasChanged ? 409 : 200,
  );
}

/** What the form asks for also when it is zero. */
const ALWAYS: ReadonlySet<string> = new Set(['hours.held', 'hours.minutes', 'contacts', 'questions']);
