import { idParam, type Request, read } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { changesBetween } from '../../report-contents/index.ts';
import { aroundOf, Changes, ReportView } from '../../report-reading/index.ts';
import { addressOf } from '../../reports/index.ts';
import { findForMunicipality, openForMunicipality } from '../open-for.ts';
import type { Typed } from '../views/remark-form.tsx';
import { talkBelow } from '../views/talk.tsx';
import { keepRemark } from './keep-remark.ts';

const load = (c: Request) =>
  read(c, async (ctx) => {
    const shown = await openForMunicipality(ctx, c.var.modules, idParam(c));
    return { shown, around: await aroundOf(ctx, shown.content) };
  });

type Loaded = Awaited<ReturnType<typeof load>>;

/** A report for the municipality that it is about, with what both sides say of it. */
export const partnerReportPage = async (c: Request) => show(c, await load(c));

/** Keeps what the municipality says about a paragraph or a part, and leads back to that. */
export const partnerRemarkAction = (c: Request) =>
  keepRemark(c, {
    find: findForMunicipality,
    addressOf: (reportId) => `/partner/jaarberichten/${reportId}`,
    load,
    show,
  });

function show(c: Request, { shown, around }: Loaded, typed?: Typed) {
  const { report, content } = shown;
  const mayWrite = report.state === 'in-review';
  return respond(
    c,
    'partner',
    `${content.title}, gemeente ${content.municipality.name}`,
    <div class="stack">
      <PageHead
        title={content.title}
        kicker={`Gemeente ${content.municipality.name}`}
        breadcrumbs={[{ href: '/partner/jaarberichten', label: 'Jaarberichten' }]}
        actions={
          shown.final && (
            <ButtonLink href={addressOf(content.municipality.slug, report)} kind="secondary">
              Zoals iedereen het leest
            </ButtonLink>
          )
        }
      />
      {typed && !mayWrite && <NotTaken typed={typed} />}
      <Standing shown={shown} />
      <ReportView {...around} below={talkBelow({ c, shown, mayWrite, typed })} />
    </div>,
    typed ? 422 : 200,
  );
}

/** What somebody typed while the library ended the reading along is not lost. */
const NotTaken = ({ typed: { state, refusal } }: { typed: Typed }) => (
  <Alert kind="error" title="Uw opmerking is niet bewaard">
    <p>{refusal ?? state.errors.text}</p>
    <p>Dit schreef u:</p>
    <blockquote class="told">{state.raw.text}</blockquote>
  </Alert>
);

const Standing = ({ shown: { report, final, content } }: Pick<Loaded, 'shown'>) => {
  if (report.state !== 'in-review')
    return (
      <Alert>
        <p>Dit jaarbericht is definitief. Opmerkingen die ervoor zijn gemaakt, kunt u hier nalezen.</p>
      </Alert>
    );
  const changes = final ? changesBetween(final.content, content) : [];
  return (
    <>
      <Alert title="Dit jaarbericht ligt ter inzage">
        <p>
          Het is nog een concept: cijfers en tekst kunnen veranderen. Klopt er iets niet, of mist u iets? Maak dan een
          opmerking bij de alinea.
        </p>
      </Alert>
      {final && changes.length > 0 && (
        <section class="stack" aria-labelledby="verschil">
          <h2 id="verschil">Wat er verandert sinds uitgave {final.edition}</h2>
          <Changes changes={changes} />
        </section>
      )}
    </>
  );
};
