import { can, municipalitiesFor } from '#kernel/access.ts';
import { formatDay, parseDay, today } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { DateField, TextField } from '#ui/field.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
import { listMunicipalities, type Municipality, MunicipalityFilter } from '../../organisation/index.ts';
import type { TestimonialState } from '../domain.ts';
import { addressOf } from '../readable-testimonial.ts';
import { listTestimonials, type Testimonial } from '../sql/testimonials.ts';
import { STATE_TONES, STATES } from '../words.ts';
import { nameIn, saidIn } from './shown-as.ts';

/** What the list can be narrowed to: what can be used comes first. */
const SHOWN: Readonly<Record<string, { label: string; states: readonly TestimonialState[] }>> = {
  bruikbaar: { label: 'Te gebruiken', states: ['usable', 'ending'] },
  eindigt: { label: STATES.ending, states: ['ending'] },
  voorbij: { label: STATES.ended, states: ['ended'] },
  ingetrokken: { label: STATES.withdrawn, states: ['withdrawn'] },
  alles: { label: 'Alles', states: ['usable', 'ending', 'ended', 'withdrawn'] },
};
const STANDS = Object.entries(SHOWN).map(([value, { label }]) => ({ value, label }));

type Listed = Testimonial & { readonly municipality: string };

const load = (c: Request) =>
  read(c, async (ctx) => {
    const reach = municipalitiesFor(ctx.actor, 'testimonials:read');
    const municipalities = await listMunicipalities(ctx.tx, reach);
    const chosen = municipalities.filter(({ slug }) => slug === asked(c, 'gemeente')).map(({ code }) => code);
    const filter = {
      municipalityCodes: chosen.length > 0 ? chosen : reach,
      states: (SHOWN[asked(c, 'stand')] ?? SHOWN.bruikbaar)?.states ?? [],
      day: parseDay(asked(c, 'dag')),
      words: asked(c, 'zoek'),
      today: today(ctx.now),
    };
    const rows = await listTestimonials(ctx.tx, filter, partAsked(c));
    const nameOf = (code: string): string => municipalities.find((each) => each.code === code)?.name ?? code;
    const listed = rows.map((row): Listed => ({ ...row, municipality: nameOf(row.municipalityCode) }));
    return { municipalities, listed, total: rows[0]?.total ?? 0 };
  });

/** What visitors said and photos of them: what can be used now, and what no longer. */
export async function listPage(c: Request) {
  const { municipalities, listed, total } = await load(c);
  return respondWithList(c, {
    title: 'Uitspraken van bezoekers',
    lead: 'Wat bezoekers zeiden en foto’s van hen, voor het jaarbericht en de website. Alleen met toestemming, en niet langer dan is afgesproken.',
    actions: <ListActions c={c} />,
    filters: (state) => <Filters state={state} municipalities={municipalities} />,
    ...{ rows: listed, total, nouns: ['uitspraak', 'uitspraken'], columns: COLUMNS },
  });
}

const ListActions = ({ c }: { c: Request }) => (
  <>
    {can(c.var.actor, 'testimonials:edit') && <ButtonLink href="/werk/uitspraken/nieuw">Leg iets vast</ButtonLink>}
    <ButtonLink href="/werk/uitspraken/toestemming.pdf" kind="secondary">
      Formulier voor toestemming (PDF)
    </ButtonLink>
    {can(c.var.actor, 'testimonials:set-rules') && (
      <ButtonLink href="/werk/uitspraken/regels" kind="secondary">
        Regels
      </ButtonLink>
    )}
  </>
);

const Filters = ({ state, municipalities }: { state: FormState; municipalities: readonly Municipality[] }) => (
  <>
    <TextField state={state} name="zoek" label="Wat of wie" required />
    <MunicipalityFilter state={state} municipalities={municipalities} />
    <DateField state={state} name="dag" label="Dag" required />
    <Select state={state} name="stand" label="Stand" prompt="" choices={STANDS} required />
  </>
);

const COLUMNS: readonly Column<Listed>[] = [
  { key: 'said', header: 'Wat', rowHeader: true, cell: (row) => <a href={addressOf(row.id)}>{saidIn(row)}</a> },
  { key: 'who', header: 'Wie', cell: nameIn },
  { key: 'where', header: 'Gemeente', cell: ({ municipality }) => municipality },
  { key: 'when', header: 'Dag', cell: ({ happenedOn }) => formatDay(happenedOn) },
  { key: 'ends', header: 'Toestemming tot', cell: ({ endsOn }) => formatDay(endsOn) },
  { key: 'state', header: 'Stand', cell: ({ state }) => <Badge tone={STATE_TONES[state]}>{STATES[state]}</Badge> },
];
