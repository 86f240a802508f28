import type { Request } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond, SubjectActions } from '#ui/respond.tsx';
import { SavedNotice } from '#ui/saved-notice.tsx';
import { unfinished } from '../../report-contents/index.ts';
import { addressOf, reportTexts, stateNames } from '../../reports/index.ts';
import { REPORTS, reportHref } from '../addresses.ts';
import { type LoadedReport, loadReport } from '../load-report.ts';
import { ReportBoard } from '../views/report-board.tsx';
import { chapterForm } from './chapter-form.ts';

/** A report as it will look, and what can be done with it. */
export async function reportPage(c: Request) {
  return showReport(c, await loadReport(c));
}

type Shown = { state?: typeof chapterForm.empty; refusal?: string };

/** The same page after a change that was refused; what was typed stays. */
export function showReport(c: Request, loaded: LoadedReport, { state = chapterForm.empty, refusal }: Shown = {}) {
  const { report, around, mayWrite } = loaded;
  const { municipality } = around.report;
  const row = { municipality: municipality.code };
  return respond(
    c,
    'work',
    report.title,
    <div class="stack">
      <PageHead
        title={report.title}
        kicker={`Gemeente ${municipality.name}, ${report.year}`}
        lead={<Lead {...loaded} />}
        breadcrumbs={[{ href: REPORTS, label: 'Jaarberichten' }]}
        actions={<SubjectActions c={c} subject="report" id={report.id} row={row} kind="secondary" />}
      />
      <SavedNotice c={c} />
      <ErrorSummary state={state} refusal={refusal} />
      <Standing {...loaded} />
      <ReportBoard {...loaded} />
      {mayWrite && <AddChapter reportId={report.id} state={state} />}
    </div>,
    refusal !== undefined || Object.keys(state.errors).length > 0 ? 422 : 200,
  );
}

/** Where it stands, and where everybody reads it. */
const Lead = ({ report, around }: LoadedReport) => {
  const address = addressOf(around.report.municipality.slug, report);
  const isPublic = report.state === 'final' || report.edition > 1;
  return (
    <>
      Uitgave {report.edition}, {stateNames[report.state]}.{' '}
      {isPublic ? (
        <a href={address}>Lees wat nu openbaar is</a>
      ) : (
        `Openbaar staat het op ${address}, zodra het definitief is.`
      )}
    </>
  );
};

/** What keeps it from being final, or why it cannot be changed. */
const Standing = ({ report, chapters, around, mayWrite }: LoadedReport) => {
  if (report.state === 'final')
    return (
      <Alert>
        <p>{textOf(reportTexts, { code: 'is-final' })}</p>
      </Alert>
    );
  const faults = unfinished(chapters, around.report);
  if (!mayWrite || faults.length === 0) return null;
  return (
    <Alert kind="warning" title="Dit moet nog, voordat het definitief kan zijn">
      <ul>
        {faults.map((fault) => (
          <li>{textOf(reportTexts, fault)}</li>
        ))}
      </ul>
    </Alert>
  );
};

const AddChapter = ({ reportId, state }: { reportId: string; state: typeof chapterForm.empty }) => (
  <section class="stack" aria-labelledby="nieuw-hoofdstuk">
    <h2 id="nieuw-hoofdstuk">Nog een hoofdstuk</h2>
    <Form action={`${reportHref(reportId)}/hoofdstukken`}>
      <TextField state={state} name="title" label="Titel van het hoofdstuk" maxlength={200} required />
      <Actions>
        <Button kind="secondary">Voeg het hoofdstuk toe</Button>
      </Actions>
    </Form>
  </section>
);
