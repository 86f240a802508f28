import { municipalitiesFor } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import { addDays, dayOf, formatDay, parseDay } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, read } from '#kernel/http.ts';
import { formatCents } from '#kernel/money.ts';
import { Badge } from '#ui/badge.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { DateField, TextField } from '#ui/field.tsx';
import { Money } from '#ui/money.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
import { listMunicipalities, type Municipality, MunicipalityFilter } from '../../organisation/index.ts';
import { PaymentTabs, paymentWords } from '../../payments/index.ts';
import { type ListedPayment, listPayments } from '../sql.ts';

const MOST_IN_FILE = 20_000;

async function load(c: Request, part: { limit: number; offset: number }) {
  const [from, until] = [parseDay(asked(c, 'van')), parseDay(asked(c, 'tot'))];
  return read(c, async ({ tx, actor }) => {
    const allowed = municipalitiesFor(actor, 'payments:read');
    const municipalities = await listMunicipalities(tx, allowed);
    const chosen = municipalities.find(({ slug }) => slug === asked(c, 'gemeente'));
    const found = await listPayments(
      tx,
      {
        municipalities: chosen ? [chosen.code] : allowed,
        words: asked(c, 'zoek'),
        state: asked(c, 'stand') in paymentWords.states ? asked(c, 'stand') : undefined,
        means: asked(c, 'wijze') in paymentWords.means ? asked(c, 'wijze') : undefined,
        from: from && startOf(from),
        until: until && startOf(addDays(until, 1)),
      },
      part,
    );
    return { municipalities, ...found };
  });
}

/** The payments that this actor may know of, the last one on top. */
export async function paymentsPage(c: Request) {
  const { municipalities, rows, total, totalCents } = await load(c, partAsked(c));
  return respondWithList(c, {
    title: 'Betalingen',
    lead: 'Wat deelnemers betalen, en wat zij terugkrijgen.',
    above: <PaymentTabs c={c} />,
    filters: (state) => <Filters state={state} municipalities={municipalities} />,
    ...{ rows, total, nouns: ['betaling', 'betalingen'], columns: COLUMNS },
    counted: `, samen ${formatCents(totalCents)} ontvangen`,
    file: '/werk/betalingen/lijst',
  });
}

type FiltersProps = { state: FormState; municipalities: readonly Municipality[] };

const Filters = ({ state, municipalities }: FiltersProps) => (
  <>
    <TextField state={state} name="zoek" label="Titel of nummer van het bewijs" required />
    <MunicipalityFilter state={state} municipalities={municipalities} />
    <Select state={state} name="stand" label="Stand" prompt="Alles" choices={choicesOf(paymentWords.states)} required />
    <Select state={state} name="wijze" label="Hoe" prompt="Alles" choices={choicesOf(paymentWords.means)} required />
    <DateField state={state} name="van" label="Vanaf" required />
    <DateField state={state} name="tot" label="Tot en met" required />
  </>
);

const COLUMNS: readonly Column<ListedPayment>[] = [
  {
    key: 'title',
    header: 'Activiteit',
    rowHeader: true,
    cell: ({ id, title }) => <a href={`/werk/betalingen/${id}`}>{title}</a>,
  },
  { key: 'receipt', header: 'Bewijs', nowrap: true, cell: ({ receipt }) => receipt ?? '' },
  { key: 'day', header: 'Dag', nowrap: true, cell: ({ paidAt, createdAt }) => formatDay(dayOf(paidAt ?? createdAt)) },
  { key: 'means', header: 'Hoe', cell: ({ means }) => paymentWords.means[means] },
  { key: 'cents', header: 'Bedrag', align: 'end', cell: ({ cents }) => <Money cents={cents} /> },
  {
    key: 'back',
    header: 'Terug',
    align: 'end',
    cell: ({ refundedCents }) => (refundedCents > 0 ? <Money cents={refundedCents} /> : ''),
  },
  {
    key: 'state',
    header: 'Stand',
    cell: ({ state }) => <Badge tone={paymentWords.tones[state]}>{paymentWords.states[state]}</Badge>,
  },
];

const FILE_COLUMNS = [
  { key: 'receipt', header: 'Bewijs' },
  { key: 'day', header: 'Dag' },
  { key: 'title', header: 'Activiteit' },
  { key: 'municipality', header: 'Gemeente' },
  { key: 'means', header: 'Hoe' },
  { key: 'state', header: 'Stand' },
  { key: 'euros', header: 'Bedrag', decimals: 2 },
  { key: 'back', header: 'Terug', decimals: 2 },
] as const;

/** The list as it is asked for, to take away. */
export async function paymentsFile(c: Request) {
  const { rows } = await load(c, { limit: MOST_IN_FILE, offset: 0 });
  return answerTable(c, {
    name: 'betalingen',
    columns: FILE_COLUMNS,
    rows: rows.map((row) => ({
      ...{ receipt: row.receipt, day: dayOf(row.paidAt ?? row.createdAt), title: row.title },
      ...{
        municipality: row.municipalityCode,
        means: paymentWords.means[row.means],
        state: paymentWords.states[row.state],
      },
      ...{ euros: row.cents / 100, back: row.refundedCents / 100 },
    })),
  });
}
