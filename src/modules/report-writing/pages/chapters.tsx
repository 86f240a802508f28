import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { reportChapters, reportTexts } from '../../reports/index.ts';
import { placeOf, REPORTS, reportHref } from '../addresses.ts';
import { chapterAsked, loadReport, writableReport } from '../load-report.ts';
import { chapterForm } from './chapter-form.ts';
import { showReport } from './report.tsx';

type State = typeof chapterForm.empty;

/** Puts a chapter at the end. */
export async function addChapterAction(c: Request) {
  const parsed = chapterForm.parse(await c.req.formData());
  const { report } = await read(c, (ctx) => writableReport(c, ctx));
  if (!parsed.ok) return showReport(c, await loadReport(c), { state: parsed.state });
  const { title, _key } = parsed.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => reportChapters.add(ctx, { reportId: report.id, title }),
    ({ id }) => placeOf(report.id, id),
  );
  if (outcome.ok) return outcome.response;
  return showReport(c, await loadReport(c), { state: parsed.state, refusal: textOf(reportTexts, outcome.refusal) });
}

const load = (c: Request) =>
  read(c, async (ctx) => {
    const { report, chapters } = await writableReport(c, ctx);
    return { report, chapter: chapterAsked(c, { report, chapters }) };
  });

type Loaded = Awaited<ReturnType<typeof load>>;

/** A form for what a chapter is called. */
export async function renameChapterPage(c: Request) {
  const loaded = await load(c);
  const { title, version } = loaded.chapter;
  return show(c, loaded, { state: chapterForm.filled({ title, version: String(version) }) });
}

/** Gives it that title; after a change by somebody else both are shown. */
export async function renameChapterAction(c: Request) {
  const loaded = await load(c);
  const parsed = chapterForm.parse(await c.req.formData());
  if (!parsed.ok) return show(c, loaded, { state: parsed.state });
  const { report, chapter } = loaded;
  const { title, version } = parsed.values;
  const outcome = await submit(
    c,
    parsed.values,
    (ctx) => reportChapters.rename(ctx, { id: chapter.id, version, title }),
    () => placeOf(report.id, chapter.id),
  );
  if (outcome.ok) return outcome.response;
  if (outcome.refusal.code !== 'stale')
    return show(c, loaded, { state: parsed.state, refusal: textOf(reportTexts, outcome.refusal) });
  const now = (await load(c)).chapter;
  return show(c, loaded, { state: withVersion(parsed.state, now.version), saved: { title: now.title } });
}

type Shown = { state: State; saved?: State['raw']; refusal?: string };

function show(c: Request, { report, chapter }: Loaded, { state, saved, refusal }: Shown) {
  const refused = refusal !== undefined || Object.keys(state.errors).length > 0;
  return respond(
    c,
    'work',
    `Titel van ${chapter.title}`,
    <>
      <PageHead
        title="Titel van het hoofdstuk"
        breadcrumbs={[
          { href: REPORTS, label: 'Jaarberichten' },
          { href: reportHref(report.id), label: report.title },
        ]}
      />
      <StaleNotice labels={{ title: 'Titel' }} saved={saved} typed={state.raw} />
      <Form>
        <ErrorSummary state={state} refusal={refusal} />
        <HiddenField state={state} name="version" />
        <TextField state={state} name="title" label="Titel van het hoofdstuk" maxlength={200} required />
        <Actions>
          <Button>Bewaar</Button>
          <a href={placeOf(report.id, chapter.id)}>Annuleer</a>
        </Actions>
      </Form>
    </>,
    saved ? 409 : refused ? 422 : 200,
  );
}
