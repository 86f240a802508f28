import type { FormState } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { saveVersion } from '../commands/save-version.ts';
import { startQuestionnaire } from '../commands/start-questionnaire.ts';
import { bankTexts } from '../messages.ts';
import { languagesOf, type Version } from '../questions.ts';
import { listLatestVersions, listVersions } from '../sql/versions.ts';
import { contentOf, filledWith, WordingFields, wordingForm } from './wording-form.tsx';

const BANK = '/werk/vragenlijsten';
const addressOf = (id: string): string => `${BANK}/${id}`;

/** The question bank. */
export async function questionnairesPage(c: Request) {
  const bank = await read(c, ({ tx }) => listLatestVersions(tx));
  return respond(
    c,
    'work',
    'Vragenlijsten',
    <>
      <PageHead
        title="Vragenlijsten"
        lead="Wat bezoekers na een activiteit wordt gevraagd. Een andere tekst is een nieuwe versie: antwoorden houden de vraag die is gesteld."
        breadcrumbs={[{ href: '/werk/enquetes', label: 'Enquêtes' }]}
        actions={<ButtonLink href={`${BANK}/nieuw`}>Nieuwe vragenlijst</ButtonLink>}
      />
      <DataTable
        caption="Vragenlijsten"
        captionHidden
        rows={bank}
        columns={[
          {
            key: 'name',
            header: 'Vragenlijst',
            rowHeader: true,
            cell: ({ questionnaireId, name }) => <a href={addressOf(questionnaireId)}>{name}</a>,
          },
          { key: 'number', header: 'Versie', align: 'end', cell: ({ number }) => number },
          { key: 'languages', header: 'Talen', align: 'end', cell: ({ texts }) => languagesOf(texts).length },
        ]}
      />
    </>,
  );
}

/** A new questionnaire. */
export async function newQuestionnairePage(c: Request) {
  return showNew(c, { raw: { asksMark: 'on', asksRecommendation: 'on' }, errors: {} });
}

/** Lays it in the bank. */
export async function startAction(c: Request) {
  const data = wordingForm.parse(await c.req.formData());
  const { content, state } = contentOf(data.state);
  const name = (data.state.raw.name ?? '').trim();
  const errors = {
    ...data.state.errors,
    ...state.errors,
    ...(name === '' ? { name: 'Geef de vragenlijst een naam' } : {}),
  };
  if (!data.ok || Object.keys(errors).length > 0) return showNew(c, { ...state, errors });
  const outcome = await submit(
    c,
    data.values,
    (ctx) => startQuestionnaire(ctx, { name, ...content }),
    ({ questionnaireId }) => addressOf(questionnaireId),
  );
  if (outcome.ok) return outcome.response;
  return showNew(c, { ...state, errors: { name: textOf(bankTexts, outcome.refusal) } });
}

const showNew = (c: Request, state: FormState) =>
  respond(
    c,
    'work',
    'Nieuwe vragenlijst',
    <>
      <PageHead title="Nieuwe vragenlijst" breadcrumbs={[{ href: BANK, label: 'Vragenlijsten' }]} />
      <Form>
        <ErrorSummary state={state} />
        <TextField state={state} name="name" label="Naam" hint="Zoals collega’s haar kennen" maxlength={60} required />
        <WordingFields state={state} />
        <Actions>
          <Button>Bewaar</Button>
          <a href={BANK}>Annuleer</a>
        </Actions>
      </Form>
    </>,
    Object.keys(state.errors).length > 0 ? 422 : 200,
  );

/** A questionnaire as it is worded now, to word it anew. */
export async function questionnairePage(c: Request) {
  const versions = await load(c);
  return show(c, versions, { state: filledWith(versions[0]) });
}

/** Makes the next version. */
export async function saveVersionAction(c: Request) {
  const versions = await load(c);
  const data = wordingForm.parse(await c.req.formData());
  const { content, state } = contentOf(data.state);
  const errors = { ...data.state.errors, ...state.errors };
  if (!data.ok || Object.keys(errors).length > 0) return show(c, versions, { state: { ...state, errors } });
  const { questionnaireId } = versions[0];
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveVersion(ctx, { questionnaireId, number: data.values.version, ...content }),
    () => savedAt(addressOf(questionnaireId)),
  );
  if (outcome.ok) return outcome.response;
  const current = await load(c);
  const now = { ...state, raw: { ...state.raw, version: String(current[0].number) } };
  return show(c, current, { state: now, refusal: textOf(bankTexts, outcome.refusal) });
}

type Versions = readonly [Version, ...Version[]];

async function load(c: Request): Promise<Versions> {
  const [latest, ...earlier] = await read(c, ({ tx }) => listVersions(tx, idParam(c)));
  return [found(latest, 'questionnaire'), ...earlier];
}

function show(c: Request, [latest, ...earlier]: Versions, { state, refusal }: { state: FormState; refusal?: string }) {
  const failed = refusal !== undefined || Object.keys(state.errors).length > 0;
  return respond(
    c,
    'work',
    latest.name,
    <>
      <PageHead
        title={latest.name}
        kicker={`Versie ${latest.number}`}
        lead="Bewaar je een wijziging, dan ontstaat een nieuwe versie. Enquêtes waarop nog niemand heeft geantwoord gaan mee."
        breadcrumbs={[{ href: BANK, label: 'Vragenlijsten' }]}
      />
      <SavedNotice c={c} />
      <Form>
        <ErrorSummary state={state} refusal={refusal} />
        <HiddenField state={state} name="version" />
        <WordingFields state={state} />
        <Actions>
          <Button>Bewaar als versie {latest.number + 1}</Button>
          <a href={BANK}>Annuleer</a>
        </Actions>
      </Form>
      {earlier.length > 0 && <Earlier versions={earlier} />}
    </>,
    failed ? 422 : 200,
  );
}

const Earlier = ({ versions }: { versions: readonly Version[] }) => (
  <DataTable
    caption="Eerdere versies"
    rows={versions}
    columns={[
      { key: 'number', header: 'Versie', rowHeader: true, cell: ({ number }) => number },
      {
        key: 'texts',
        header: 'Uitspraken',
        cell: ({ texts: { nl } }) => [nl.knowledge, nl.confidence, nl.application, nl.awareness].join(' '),
      },
    ]}
  />
);
