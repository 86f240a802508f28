import { dayOf } from '#kernel/days.ts';
import type { Request } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DateText } from '#ui/date-text.tsx';
import { ErrorSummary } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice } from '#ui/saved-notice.tsx';
import { Steps } from '#ui/timeline.tsx';
import { Changes } from '../../report-reading/index.ts';
import { addressOf } from '../../reports/index.ts';
import { reviewTexts } from '../messages.ts';
import { NextStep } from '../views/next-step.tsx';
import { ReportTabs } from '../views/report-tabs.tsx';
import { type FinishState, finishForm } from './finish-form.ts';
import { type Finish, loadFinish } from './load-finish.ts';

type Typed = { readonly state: FinishState; readonly refusal?: string };

/** Where a report stands, what is still missing, the next step, and its editions. */
export const finishPage = async (c: Request) => showFinish(c, await loadFinish(c));

/** The same page after a step that was refused, with the reason. */
export function showFinish(c: Request, loaded: Finish, typed?: Typed) {
  const { report, content, openComments, changes, final } = loaded;
  return respond(
    c,
    'work',
    `${content.title} afronden`,
    <div class="stack">
      <PageHead
        title="Afronden"
        kicker={`${content.title}, gemeente ${content.municipality.name}`}
        breadcrumbs={[{ href: '/werk/jaarberichten', label: 'Jaarberichten' }]}
      />
      <ReportTabs c={c} current="afronden" id={report.id} open={openComments} />
      <SavedNotice c={c}>{DONE[report.state]}</SavedNotice>
      {typed && <ErrorSummary state={typed.state} refusal={typed.refusal} />}
      <Steps label="Waar het jaarbericht staat" steps={STAGES} current={STANDS[report.state]} />
      <Missing loaded={loaded} />
      <NextStep loaded={loaded} state={typed?.state ?? finishForm.empty} />
      {final && changes.length > 0 && (
        <section class="stack" aria-labelledby="verschil">
          <h2 id="verschil">Wat er verandert sinds uitgave {final.edition}</h2>
          <Changes changes={changes} />
        </section>
      )}
      <Editions loaded={loaded} />
    </div>,
    typed ? 422 : 200,
  );
}

const STAGES = ['Concept', 'Ter inzage bij de gemeente', 'Definitief'];
/** All stages are behind a report that is final. */
const STANDS = { draft: 0, 'in-review': 1, final: 3 } as const;
const DONE = {
  draft: 'Het jaarbericht is weer een concept.',
  'in-review': 'Het jaarbericht ligt ter inzage. Wie bij de gemeente meeleest, krijgt een mail.',
  final: 'Het jaarbericht is definitief. De gemeente krijgt een mail met de link.',
} as const;

/** What keeps it from being final, and what had better be done before. */
const Missing = ({ loaded }: { loaded: Finish }) => {
  const { report, missing, openComments, isYearOver } = loaded;
  if (report.state === 'final') return null;
  const sentences = missing.map((each) => textOf(reviewTexts, each));
  return (
    <>
      {sentences.length > 0 && (
        <Alert kind="warning" title="Dit ontbreekt nog">
          <ul>
            {sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Alert>
      )}
      {!isYearOver && (
        <Alert>
          <p>Het jaar {report.year} is nog niet voorbij. Daarna kan het jaarbericht definitief worden.</p>
        </Alert>
      )}
      {openComments > 0 && (
        <Alert kind="warning">
          <p>
            <a href={`/werk/jaarberichten/${report.id}/opmerkingen`}>
              {openComments === 1 ? 'Er staat nog 1 opmerking open' : `Er staan nog ${openComments} opmerkingen open`}
            </a>
            . Handel die liefst eerst af.
          </p>
        </Alert>
      )}
    </>
  );
};

const Editions = ({ loaded: { report, finals, content } }: { loaded: Finish }) => (
  <DataTable
    caption="Uitgaven"
    rows={finals}
    columns={[
      {
        key: 'edition',
        header: 'Uitgave',
        nowrap: true,
        rowHeader: true,
        cell: ({ edition }) =>
          edition === finals[0]?.edition ? (
            <a href={addressOf(content.municipality.slug, report)}>{`Uitgave ${edition}`}</a>
          ) : (
            `Uitgave ${edition}`
          ),
      },
      {
        key: 'on',
        header: 'Definitief op',
        nowrap: true,
        cell: ({ finalisedAt }) => <DateText day={dayOf(finalisedAt)} />,
      },
      { key: 'reason', header: 'Wat er is verbeterd', cell: ({ reason }) => reason || 'eerste uitgave' },
      { key: 'hash', header: 'Controlegetal (SHA-256)', cell: ({ hash }) => <code>{hash}</code> },
    ]}
    empty={{ title: 'Nog geen uitgave', text: 'Zodra het jaarbericht definitief is, staat het hier.' }}
  />
);
