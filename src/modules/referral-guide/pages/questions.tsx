import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { referralTopics } from '../../referral-directory/index.ts';
import { removeQuestion } from '../commands/remove-question.ts';
import { saveQuestion } from '../commands/save-question.ts';
import { topicIds } from '../guide.ts';
import { type FrequentQuestion, findQuestion, listQuestions } from '../sql/questions.ts';

const LIST = '/werk/sociale-kaart/vragen';

const form = defineForm(
  z.object({
    topic: field.oneOf(topicIds, 'Kies een onderwerp'),
    question: field.text('Vul de vraag in', 200),
    answer: field.text('Vul het antwoord in', 1_000),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

/** What people often ask, by topic, with the answers. */
export async function questionsPage(c: Request) {
  const questions = await read(c, ({ tx }) => listQuestions(tx));
  const mayEdit = can(c.var.actor, 'referral-guide:edit');
  const rows = topicIds.flatMap((topic) => questions.filter((question) => question.topic === topic));
  return respond(
    c,
    'work',
    'Veelgestelde vragen',
    <div class="stack">
      <PageHead
        title="Veelgestelde vragen"
        lead="Deze vragen en antwoorden staan op de baliekaarten, in de informatiewaaier en op de website."
        breadcrumbs={[{ href: '/werk/sociale-kaart', label: 'Sociale kaart' }]}
        actions={mayEdit && <ButtonLink href={`${LIST}/nieuw`}>Nieuwe vraag</ButtonLink>}
      />
      <SavedNotice c={c} />
      <DataTable
        caption="Vragen met hun antwoord"
        captionHidden
        rows={rows}
        groupOf={({ topic }) => referralTopics[topic]}
        columns={[
          {
            key: 'vraag',
            header: 'Vraag',
            rowHeader: true,
            cell: ({ id, question }) => (mayEdit ? <a href={`${LIST}/${id}`}>{question}</a> : question),
          },
          { key: 'antwoord', header: 'Antwoord', cell: ({ answer }) => answer },
        ]}
        empty={{
          title: 'Nog geen vragen',
          text: 'Schrijf op wat bezoekers vaak vragen, met een antwoord dat iedereen mag geven.',
        }}
      />
    </div>,
  );
}

/** An empty form, for a question that somebody heard for the third time. */
export const newQuestionPage = (c: Request) =>
  show(c, { state: form.filled({ topic: c.req.query('onderwerp') ?? '' }) });

export async function addQuestionAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, { state: data.state }, 422);
  const { _key, version: _, ...content } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => saveQuestion(ctx, { content }),
    () => savedAt(LIST),
  );
  if (!outcome.ok) throw new Error('a new question is never stale');
  return outcome.response;
}

export async function questionPage(c: Request) {
  const question = await load(c);
  return show(c, { question, state: filledFrom(question) });
}

/** Saves the question; after a change by somebody else the form comes back with the differences. */
export async function editQuestionAction(c: Request) {
  const question = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, { question, state: data.state }, 422);
  const { _key, version, ...content } = data.values;
  const existing = { id: question.id, version };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => saveQuestion(ctx, { content, existing }),
    () => savedAt(LIST),
  );
  if (outcome.ok) return outcome.response;
  const now = await load(c);
  return show(c, { question: now, state: withVersion(data.state, now.version), saved: filledFrom(now).raw }, 409);
}

/** Takes the question out of guide and cards. */
export async function removeQuestionAction(c: Request) {
  const _key = String((await c.req.formData()).get('_key') ?? '');
  const outcome = await submit(
    c,
    { _key },
    (ctx) => removeQuestion(ctx, { id: idParam(c) }),
    () => savedAt(LIST),
  );
  if (!outcome.ok) throw new Error('removeQuestion never refuses');
  return outcome.response;
}

const load = async (c: Request): Promise<FrequentQuestion> =>
  found(await read(c, ({ tx }) => findQuestion(tx, idParam(c))), 'question');

const filledFrom = ({ topic, question, answer, version }: FrequentQuestion): State =>
  form.filled({ topic, question, answer, version: String(version) });

type Shown = { readonly state: State; readonly question?: FrequentQuestion; readonly saved?: State['raw'] };

function show(c: Request, { state, question, saved }: Shown, status: 200 | 409 | 422 = 200) {
  const title = question ? 'Vraag wijzigen' : 'Nieuwe vraag';
  return respond(
    c,
    'work',
    title,
    <div class="stack">
      <PageHead title={title} breadcrumbs={[{ href: LIST, label: 'Veelgestelde vragen' }]} />
      <StaleNotice labels={LABELS} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <Select state={state} name="topic" label={LABELS.topic} choices={choicesOf(referralTopics)} required />
          <TextField
            state={state}
            name="question"
            label={LABELS.question}
            hint="Zoals bezoekers hem stellen"
            maxlength={200}
            required
          />
          <TextArea
            state={state}
            name="answer"
            label={LABELS.answer}
            hint="Waar moet iemand zijn, en wat neemt die mee? Geen advies over iemands eigen zaak, en geen namen."
            maxlength={1_000}
            required
          />
          <Actions>
            <Button>Bewaar</Button>
            <a href={LIST}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
      {question && (
        <Form action={`${LIST}/${question.id}/verwijderen`}>
          <Actions>
            <Button kind="danger" small>
              Verwijder deze vraag
            </Button>
          </Actions>
        </Form>
      )}
    </div>,
    status,
  );
}

const LABELS = { topic: 'Onderwerp', question: 'Vraag', answer: 'Antwoord' };
