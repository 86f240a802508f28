import { municipalitiesFor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import type { Module } from '#kernel/module.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { choicesOf, RadioGroup, Select } from '#ui/choice-field.tsx';
import { NumberField, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, Live } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { findMunicipality, listMunicipalities } from '../../organisation/index.ts';
import { knownOf, type ProposedChapter, proposeChapters } from '../../report-proposals/index.ts';
import { addressOf, listReports, readableReport, reportTexts, startReport } from '../../reports/index.ts';
import { REPORTS, reportHref } from '../addresses.ts';
import { copiedChapters } from '../copied-chapters.ts';
import { BEGINNINGS, beginForm, KINDS, readBegin, slugIn, titleIn } from './begin-form.ts';

type State = typeof beginForm.empty;
type Values = Extract<ReturnType<typeof readBegin>, { ok: true }>['values'];

/** More reports than anybody reads through to begin from one. */
const OTHERS = 200;

/** What a report can be about, and what it can begin with. */
const load = (c: Request) =>
  read(c, async ({ tx, actor }) => {
    const municipalities = await listMunicipalities(tx, municipalitiesFor(actor, 'reports:edit'));
    const readable = municipalitiesFor(actor, 'reports:read');
    return { municipalities, others: await listReports(tx, { municipalityCodes: readable, limit: OTHERS, offset: 0 }) };
  });

type Loaded = Awaited<ReturnType<typeof load>>;

/** A form for what a report is about, and what it begins with. */
export async function newReportPage(c: Request) {
  const loaded = await load(c);
  const [only, another] = loaded.municipalities;
  const year = String(Number(today(c.var.now()).slice(0, 4)) - 1);
  const municipality = another ? '' : (only?.code ?? '');
  return show(c, loaded, beginForm.filled({ municipality, year, kind: 'annual', beginning: 'proposal' }));
}

/** Begins it, and leads to its page; or shows the address that it would have. */
export async function beginAction(c: Request) {
  const data = await c.req.formData();
  const [loaded, begun] = [await load(c), readBegin(data)];
  if (c.req.query('actie') === 'voorbeeld') return show(c, loaded, { ...begun.state, errors: {} });
  if (!begun.ok) return show(c, loaded, begun.state);
  const { values, state } = begun;
  const outcome = await submit(
    c,
    values,
    (ctx) => begin(ctx, c.var.modules, values),
    ({ id }) => reportHref(id),
  );
  if (outcome.ok) return outcome.response;
  const name = values.kind === 'annual' ? 'year' : 'title';
  return show(c, loaded, withError(state, name, textOf(reportTexts, outcome.refusal)));
}

async function begin(ctx: Ctx, modules: readonly Module[], values: Values) {
  const found = await findMunicipality(ctx.tx, values.municipality);
  if (!found) throw new NotFound(`municipality ${values.municipality}`);
  const about = { municipalityCode: found.code, year: values.year };
  return startReport(ctx, {
    ...about,
    ...{ slug: slugIn(values), title: titleIn(values) },
    chapters: await chaptersFor(ctx, modules, { ...values, about, name: found.name }),
  });
}

type Beginning = Pick<Values, 'beginning' | 'source'> & {
  readonly about: { readonly municipalityCode: string; readonly year: number };
  readonly name: string;
};

async function chaptersFor(
  ctx: Ctx,
  modules: readonly Module[],
  { beginning, source = '', about, name }: Beginning,
): Promise<ProposedChapter[]> {
  if (beginning === 'empty') return [];
  if (beginning === 'proposal') {
    const municipality = { code: about.municipalityCode, name };
    return proposeChapters(await knownOf(ctx, modules, { municipality, year: about.year }));
  }
  if (!isId(source)) throw new NotFound(`report ${source}`);
  const { report, chapters } = await readableReport(ctx, source);
  return copiedChapters(chapters, report, about);
}

const show = (c: Request, loaded: Loaded, state: State) =>
  respond(
    c,
    'work',
    'Begin een jaarbericht',
    <>
      <PageHead
        title="Begin een jaarbericht"
        lead="Van de meeste hoofdstukken maken we een voorstel. Alles kun je daarna veranderen, weghalen en aanvullen."
        breadcrumbs={[{ href: REPORTS, label: 'Jaarberichten' }]}
      />
      <BeginForm loaded={loaded} state={state} />
    </>,
    Object.keys(state.errors).length > 0 ? 422 : 200,
  );

const BeginForm = ({ loaded: { municipalities, others }, state }: { loaded: Loaded; state: State }) => (
  <Form liveUrl={`${REPORTS}/nieuw?actie=voorbeeld`}>
    <ErrorSummary state={state} />
    <Select
      state={state}
      name="municipality"
      label="Gemeente"
      choices={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      required
    />
    <NumberField state={state} name="year" label="Jaar" required />
    <RadioGroup state={state} name="kind" label="Wat maak je" choices={choicesOf(KINDS)} required />
    <TextField
      state={state}
      name="title"
      label="Titel"
      hint="Van het jaarbericht mag je dit leeg laten: dan heet het Jaarbericht, met het jaar erachter. Een ander bericht heeft een naam nodig."
      maxlength={200}
    />
    <Address state={state} municipalities={municipalities} />
    <RadioGroup state={state} name="beginning" label="Waarmee begin je" choices={choicesOf(BEGINNINGS)} required />
    <Select
      state={state}
      name="source"
      label="Het andere jaarbericht"
      hint="Alleen als je met de hoofdstukken daarvan begint. Wie er tekende en welke activiteiten er waren, gaat niet mee."
      prompt="Geen"
      choices={others.map(({ id, title, municipality, year }) => ({
        value: id,
        label: `${title}, ${municipality} ${year}`,
      }))}
    />
    <Actions>
      <Button>Begin</Button>
      <a href={REPORTS}>Annuleer</a>
    </Actions>
  </Form>
);

/** Where it will stand once it is final. */
const Address = ({ state: { raw }, municipalities }: Pick<Loaded, 'municipalities'> & { state: State }) => {
  const slug = municipalities.find(({ code }) => code === raw.municipality)?.slug;
  const isKnown = slug !== undefined && /^20\d\d$/.test(raw.year ?? '') && (raw.kind !== 'free' || slugIn(raw) !== '');
  const address = isKnown ? addressOf(slug, { year: Number(raw.year), slug: slugIn(raw) }) : '';
  return (
    <Live status="">
      <p class="hint">
        {address ? `Eenmaal definitief staat het op ${address}` : 'Het adres volgt uit gemeente, jaar en titel.'}
      </p>
    </Live>
  );
};
