import { can } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { type Agreement, type CommitmentProgress, readableAgreement, withProgress } from '../queries.ts';
import type { LineRow } from '../sql/agreements.ts';
import { type Span, yearsOf } from '../terms.ts';
import { yearText } from '../words.ts';
import { CatalogueTerms, CommitmentTable, LineTable, TermList } from './agreement-view.tsx';

/** One year of an agreement: the lines of its term and the commitments of which a day falls in it. */
type YearShown = { year: Span; years: readonly Span[]; lines: LineRow[]; commitments: CommitmentProgress[] };
type Loaded = YearShown & { agreement: Agreement };

async function load(c: Request, permission: 'agreements:read' | 'agreements:read-own'): Promise<Loaded> {
  const id = idParam(c);
  return read(c, async (ctx) => {
    const agreement = await readableAgreement(ctx, id, permission);
    const years = agreement.terms.flatMap(({ number }) => yearsOf(agreement, number));
    const now = today(ctx.now);
    const asked = years.find(({ startsOn }) => startsOn === c.req.query('jaar'));
    const year = asked ?? years.find(({ endsBefore }) => now < endsBefore) ?? years.at(-1) ?? agreement.term;
    const term = agreement.terms.find(({ endsBefore }) => year.startsOn < endsBefore) ?? agreement.term;
    const lines = agreement.lines.filter(({ termNumber }) => termNumber === term.number);
    const due = agreement.commitments.filter(
      ({ startsOn, endsBefore }) => startsOn < year.endsBefore && endsBefore > year.startsOn,
    );
    return { agreement, year, years, lines, commitments: await withProgress(ctx.tx, c.var.modules, due) };
  });
}

/** The agreement for staff, with everything that may be done to it. */
export async function agreementPage(c: Request) {
  const loaded = await load(c, 'agreements:read');
  const { agreement } = loaded;
  const { id, number, partyName, municipalityCode, quoteVersionId } = agreement;
  const mayEdit = can(c.var.actor, 'agreements:edit', { municipality: municipalityCode });
  return respond(
    c,
    'work',
    number,
    <>
      <PageHead
        title={partyName}
        kicker={`Overeenkomst ${number}`}
        breadcrumbs={[{ href: '/werk/overeenkomsten', label: 'Overeenkomsten' }]}
        actions={
          <>
            <a href={`/werk/overeenkomsten/${id}/overeenkomst.pdf`}>PDF</a>
            {quoteVersionId && can(c.var.actor, 'quotes:read') && (
              <a href={`/werk/offertes/${quoteVersionId}`}>Offerte</a>
            )}
          </>
        }
      />
      <Columns aside={<TermCard agreement={agreement} mayEdit={mayEdit} />}>
        <YearTabs {...loaded} path={`/werk/overeenkomsten/${id}`} />
        <YearTables {...loaded} c={c} hrefOf={(commitment) => `/werk/toezeggingen/${commitment.id}`} />
        <CatalogueTerms agreement={agreement} />
      </Columns>
    </>,
  );
}

/** The same agreement for the municipality. */
export async function partnerAgreementPage(c: Request) {
  const loaded = await load(c, 'agreements:read-own');
  const { agreement } = loaded;
  return respond(
    c,
    'partner',
    agreement.number,
    <>
      <PageHead
        title={`Overeenkomst vanaf ${agreement.year}`}
        kicker={agreement.number}
        lead="Wat u met de bibliotheek hebt afgesproken, en hoe ver de bibliotheek daarmee is."
        breadcrumbs={[{ href: '/partner/overeenkomsten', label: 'Overeenkomsten' }]}
        actions={<a href={`/partner/overeenkomsten/${agreement.id}/overeenkomst.pdf`}>PDF</a>}
      />
      <Columns
        aside={
          <Card title="Looptijd">
            <TermList agreement={agreement} />
          </Card>
        }
      >
        <YearTabs {...loaded} path={`/partner/overeenkomsten/${agreement.id}`} />
        <YearTables {...loaded} c={c} />
      </Columns>
    </>,
  );
}

const TermCard = ({ agreement, mayEdit }: { agreement: Agreement; mayEdit: boolean }) => (
  <Card title="Looptijd">
    <TermList agreement={agreement} />
    {mayEdit && agreement.state === 'coming' && (
      <ButtonLink href={`/werk/overeenkomsten/${agreement.id}/looptijd`} kind="secondary" small>
        Wijzig de looptijd
      </ButtonLink>
    )}
  </Card>
);

const YearTabs = ({ years, year, path }: YearShown & { path: string }) =>
  years.length > 1 && (
    <Tabs
      label="Jaren"
      path={`${path}?jaar=${year.startsOn}`}
      items={years.map((each) => ({ href: `${path}?jaar=${each.startsOn}`, label: yearText(each) }))}
    />
  );

type YearTablesProps = YearShown & { c: Request; hrefOf?: (commitment: CommitmentProgress) => string };

const YearTables = ({ c, year, lines, commitments, hrefOf }: YearTablesProps) => {
  const titles = new Map(lines.map(({ serviceId, title }) => [serviceId, title]));
  return (
    <>
      <CommitmentTable
        caption={`Toezeggingen in ${yearText(year)}`}
        commitments={commitments}
        groupOf={({ serviceId }) => titles.get(serviceId) ?? serviceId}
        today={today(c.var.now())}
        hrefOf={hrefOf}
      />
      <LineTable lines={lines} caption="Diensten en bedragen" />
    </>
  );
};
