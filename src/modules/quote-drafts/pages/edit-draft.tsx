import { asDay, parseDay } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Choose, ChooseList } from '#ui/choose.tsx';
import { DateField, TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice } from '#ui/stale-notice.tsx';
import { LevelBadges } from '../../activity-catalogue/index.ts';
import { choiceQuestionsOf, quantityQuestionsOf } from '../../calculations/index.ts';
import { LineFields, lineForm, type QuoteLine } from '../../quote-contents/index.ts';
import type { QuoteVersion } from '../../quotes/index.ts';
import type { Service } from '../../tariffs/index.ts';
import { editDraft } from '../commands/edit-draft.ts';
import { nl } from '../messages.ts';
import { showNoDraft } from './draft-parts.tsx';
import { breadcrumbsOf, loadDraft } from './load.ts';

type Typed = ReturnType<typeof lineForm.typedIn>;
type Again = { state: FormState; status: 200 | 422; refusal?: string; saved?: Typed };

const { fieldOf, stateOf } = lineForm;

/** Letter, conditions, last day and quantities of a draft. */
export async function editDraftPage(c: Request) {
  const version = await loadDraft(c);
  if (version.state !== 'draft') return showNoDraft(c, version, 'Offerte bewerken');
  return show(c, version, { state: stateOf(filledDraft(version)), status: 200 });
}

/** Saves the draft; when somebody else did so first, shows what differs and saves nothing. */
export async function editDraftAction(c: Request) {
  const version = await loadDraft(c);
  const raw = lineForm.typedIn(await c.req.formData());
  const { errors, validUntil, lines } = readDraft(version, raw);
  if (Object.keys(errors).length > 0 || !validUntil)
    return show(c, version, { state: stateOf(raw, errors), status: 422 });
  const texts = { letter: textIn(raw.letter), conditions: textIn(raw.conditions) };
  const input = { versionId: version.id, version: Number(raw.version) || 0, validUntil, lines, ...texts };
  const outcome = await submit(
    c,
    { _key: raw._key },
    (ctx) => editDraft(ctx, input),
    () => `/werk/offertes/${version.id}`,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  const services = lines.map(({ serviceId }) => serviceId);
  const faulty = refusal.code === 'invalid-lines' ? lineForm.errorsOf(version, services, refusal.faults) : {};
  if (refusal.code !== 'changed-meanwhile')
    return show(c, version, { state: stateOf(raw, faulty), status: 422, refusal: textOf(nl, refusal) });
  const current = await loadDraft(c);
  const state = stateOf({ ...raw, version: String(current.version) });
  return show(c, current, { state, status: 422, saved: filledDraft(current) });
}

const textIn = (typed = ''): string => typed.replaceAll('\r\n', '\n').trim().normalize('NFC');

function servicesIn({ edition, lines }: QuoteVersion): Service[] {
  return edition.document.services.filter(({ id }) => lines.some(({ serviceId }) => serviceId === id));
}

function readDraft(version: QuoteVersion, raw: Typed) {
  const errors: Typed = {};
  const validUntil = parseDay(raw.validUntil ?? '');
  const limit = (name: string) => {
    if ((raw[name] ?? '').length > 10_000) errors[name] = 'Gebruik hoogstens 10.000 tekens';
  };
  if (textIn(raw.letter) === '') errors.letter = 'Schrijf een brief';
  limit('letter');
  if (!validUntil) errors.validUntil = 'Vul een datum in, zoals 31-1-2027';
  limit('conditions');
  const lines = servicesIn(version)
    .filter(({ id }) => raw[fieldOf.kept(id)])
    .map((service): QuoteLine => {
      const goal = version.lines.find(({ serviceId }) => serviceId === service.id)?.goal ?? null;
      const reason = raw[fieldOf.reason(service.id)]?.trim().slice(0, 500) || null;
      return { ...lineForm.read(service, version.facts, { raw, errors }), goal, reason };
    });
  return { errors, validUntil, lines };
}

function filledDraft(version: QuoteVersion): Typed {
  const { letter, conditions, validUntil, facts, lines } = version;
  const raw: Typed = { letter, conditions, validUntil: asDay(validUntil), version: String(version.version) };
  for (const service of servicesIn(version)) {
    const line = lines.find(({ serviceId }) => serviceId === service.id);
    if (!line) continue;
    raw[fieldOf.kept(service.id)] = 'on';
    raw[fieldOf.reason(service.id)] = line.reason ?? '';
    Object.assign(raw, lineForm.filled(service, facts, line));
  }
  return raw;
}

/** The fields that are compared when two people edited the same draft. */
function labelsOf(version: QuoteVersion): Typed {
  const labels: Typed = { letter: 'Brief', conditions: 'Voorwaarden', validUntil: 'Geldig tot en met' };
  for (const service of servicesIn(version)) {
    const { id, title } = service;
    labels[fieldOf.kept(id)] = `${title}, in de offerte`;
    labels[fieldOf.reason(id)] = `${title}, reden`;
    for (const { name, label } of choiceQuestionsOf(service)) labels[fieldOf.choice(id, name)] = `${title}, ${label}`;
    for (const { name, label } of quantityQuestionsOf(service, version.facts))
      labels[fieldOf.quantity(id, name)] = `${title}, ${label}`;
  }
  return labels;
}

/** What a form says, in the words and line ends in which two of them can be compared. */
function comparable(version: QuoteVersion, raw: Typed): Typed {
  const kept = servicesIn(version).map(({ id }) => [fieldOf.kept(id), raw[fieldOf.kept(id)] ? 'ja' : 'nee']);
  const texts = { letter: textIn(raw.letter), conditions: textIn(raw.conditions) };
  return { ...raw, ...texts, ...Object.fromEntries(kept) };
}

function show(c: Request, version: QuoteVersion, { state, status, refusal, saved }: Again) {
  const { raw } = state as { raw: Typed };
  return respond(
    c,
    'work',
    `Offerte ${version.quoteNumber} bewerken`,
    <>
      <PageHead
        title="Offerte bewerken"
        lead={
          <>
            Ontbreekt er een dienst? Neem hem op bij <a href={`/werk/offertes/${version.id}/diensten`}>Diensten</a>.
          </>
        }
        breadcrumbs={breadcrumbsOf(version)}
      />
      <StaleNotice
        labels={labelsOf(version)}
        saved={saved && comparable(version, saved)}
        typed={comparable(version, raw)}
      />
      <Form>
        <ErrorSummary state={state} refusal={refusal} />
        <HiddenField state={state} name="version" />
        <TextArea
          state={state}
          name="letter"
          label="Brief"
          hint="Een lege regel begint een nieuwe alinea."
          rows={8}
          required
        />
        <DateField state={state} name="validUntil" label="Geldig tot en met" required />
        <TextArea state={state} name="conditions" label="Voorwaarden" hint="Eén voorwaarde per regel." rows={6} />
        <h2>Diensten</h2>
        <ChooseList>
          {servicesIn(version).map((service) => (
            <Line version={version} service={service} state={state} />
          ))}
        </ChooseList>
        <Actions>
          <Button>Bewaar</Button>
          <ButtonLink href={`/werk/offertes/${version.id}`} kind="secondary">
            Terug
          </ButtonLink>
        </Actions>
      </Form>
    </>,
    status,
  );
}

const Line = ({ version, service, state }: { version: QuoteVersion; service: Service; state: FormState }) => (
  <Choose
    name={fieldOf.kept(service.id)}
    label={service.title}
    checked={Boolean(state.raw[fieldOf.kept(service.id)])}
    marks={<LevelBadges service={service} />}
  >
    <LineFields service={service} facts={version.facts} state={state} />
    {quantityQuestionsOf(service, version.facts).some(({ fact }) => fact !== undefined) && (
      <TextField
        state={state}
        name={fieldOf.reason(service.id)}
        label="Reden, als een aantal afwijkt"
        maxlength={500}
        width="full"
      />
    )}
  </Choose>
);
