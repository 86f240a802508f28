import { dayOf, formatDay } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { changesBetween } from '../../report-contents/index.ts';
import { type PublicReport, reportEditions } from '../../reports/index.ts';
import { aroundOf } from '../around.ts';
import { Editions } from '../views/editions.tsx';
import { ReportView } from '../views/report-view.tsx';
import { loadReport } from './load-report.ts';

/** A report that is final, for everybody. */
export async function reportPage(c: Request) {
  const { final, editions, around, changes } = await read(c, async (ctx) => {
    const loaded = await loadReport(c, ctx);
    const before = await reportEditions.find(ctx.tx, loaded.final.reportId, loaded.final.edition - 1);
    const around = await aroundOf(ctx, loaded.final.content);
    return { ...loaded, around, changes: before && changesBetween(before.content, loaded.final.content) };
  });
  const { content: report } = final;
  return respond(
    c,
    'public',
    `${report.title}, gemeente ${report.municipality.name}`,
    <div class="stack">
      <PageHead
        title={report.title}
        kicker={`Gemeente ${report.municipality.name}`}
        lead={standingOf(final)}
        breadcrumbs={[{ href: '/verantwoording', label: 'Verantwoording' }]}
        actions={<Files path={c.req.path} />}
      />
      <ReportView {...around}>
        <Editions editions={editions} changes={changes} />
        <Data path={c.req.path} />
      </ReportView>
    </div>,
  );
}

const standingOf = ({ edition, finalisedAt }: PublicReport['final']): string =>
  `${edition === 1 ? 'Definitief' : `Uitgave ${edition}, definitief`} op ${formatDay(dayOf(finalisedAt))}.`;

const Files = ({ path }: { path: string }) => (
  <>
    <ButtonLink href={`${path}.pdf`}>Lees als PDF</ButtonLink>
    <ButtonLink href={`${path}.txt`} kind="secondary">
      Platte tekst
    </ButtonLink>
    <ButtonLink href={`${path}.xlsx`} kind="secondary">
      Cijfers in Excel
    </ButtonLink>
  </>
);

/** For who wants to go on with the figures. */
const Data = ({ path }: { path: string }) => (
  <p class="meta">
    Alle cijfers met hun herkomst staan ook in een <a href={`${path}.csv`}>CSV-bestand</a> en als{' '}
    <a href={`${path}.json`}>gegevens (JSON)</a>.
  </p>
);
