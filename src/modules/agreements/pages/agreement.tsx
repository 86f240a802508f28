import { type Actor, can, type Permission } from '#kernel/access.ts';
import { type DaySpan, formatYear, lastDayOf, overlaps } from '#kernel/day-span.ts';
import { formatDay, today } from '#kernel/days.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { type CommitmentProgress, CommitmentTable, OpenNorms, withProgress } from '../../commitments/index.ts';
import { GrantCard, GrantTables } from '../../municipal-grants/index.ts';
import { PAYER } from '../domain.ts';
import { type Agreement, readableAgreement } from '../queries.ts';
import type { LineRow } from '../sql/agreements.ts';
import { yearsOf } from '../terms.ts';
import { giverWords } from '../words.ts';
import { CatalogueTerms, LineTable, PartnerCard, servicesOf, TermList } from './agreement-view.tsx';
import { PayerTables } from './payer-tables.tsx';

/** One year of an agreement: the lines of its term and the commitments of which a day falls in it. */
type YearShown = { year: DaySpan; years: readonly DaySpan[]; lines: LineRow[]; commitments: CommitmentProgress[] };
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
    const due = agreement.commitments.filter((commitment) => overlaps(commitment, year));
    return { agreement, year, years, lines, commitments: await withProgress(ctx, c.var.modules, due) };
  });
}

/** The agreement for staff, with everything that may be done to it. */
export async function agreementPage(c: Request) {
  const loaded = await load(c, 'agreements:read');
  const { agreement } = loaded;
  const { id, number, partyName, quoteVersionId } = agreement;
  const { actor } = c.var;
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
            {quoteVersionId && can(actor, 'quotes:read') && <a href={`/werk/offertes/${quoteVersionId}`}>Offerte</a>}
          </>
        }
      />
      <Columns
        aside={
          <>
            <TermCard agreement={agreement} actor={actor} />
            <EndingCard ending={agreement.ending} />
            <PartnerCard agreement={agreement} />
            {agreement.grant && <GrantCard grant={agreement.grant} actor={actor} />}
          </>
        }
      >
        <YearTabs {...loaded} path={`/werk/overeenkomsten/${id}`} />
        <YearTables {...loaded} c={c} hrefOf={(commitment) => `/werk/toezeggingen/${commitment.id}`} />
        {agreement.grant && <GrantTables grant={agreement.grant} />}
        <OpenNorms agreed={agreedBy(agreement)} />
        {agreement.partyKind !== 'municipality' && <Prices agreement={agreement} />}
        <CatalogueTerms services={servicesOf(agreement)} />
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
          <>
            <Card title="Looptijd">
              <TermList agreement={agreement} />
            </Card>
            <EndingCard ending={agreement.ending} />
            {agreement.grant && <GrantCard grant={agreement.grant} actor={c.var.actor} />}
          </>
        }
      >
        <YearTabs {...loaded} path={`/partner/overeenkomsten/${agreement.id}`} />
        <YearTables {...loaded} c={c} />
        {agreement.grant && <GrantTables grant={agreement.grant} />}
      </Columns>
    </>,
  );
}

/** Who pays what for the running term: the party's own part, and what the municipality pays under its own agreement. */
const Prices = ({ agreement: { term, edition, partyKind } }: { agreement: Agreement }) => (
  <section class="stack">
    <h2>Wie betaalt wat</h2>
    <PayerTables calculation={term.calculation} edition={edition.document} payer={PAYER[partyKind]} />
  </section>
);

const agreedBy = ({ partyKind, edition, term, basis }: Agreement) => ({
  ...{ partyKind, edition: edition.document, calculation: term.calculation },
  ...basis,
});

type CardProps = { agreement: Agreement; actor: Actor };

const TermCard = ({ agreement, actor }: CardProps) => {
  const { id, state, renewalYears, ending, municipalityCode } = agreement;
  const may = (permission: Permission): boolean => can(actor, permission, { municipality: municipalityCode });
  const mayEnd = may('agreements:edit') || may('agreements:override-notice');
  return (
    <Card title="Looptijd">
      <TermList agreement={agreement} />
      {may('agreements:edit') && state === 'coming' && (
        <ButtonLink href={`/werk/overeenkomsten/${id}/looptijd`} kind="secondary" small>
          Wijzig de looptijd
        </ButtonLink>
      )}
      {mayEnd && renewalYears !== null && !ending && state !== 'ended' && (
        <ButtonLink href={`/werk/overeenkomsten/${id}/opzegging`} kind="secondary" small>
          Zeg op
        </ButtonLink>
      )}
    </Card>
  );
};

const EndingCard = ({ ending }: Pick<Agreement, 'ending'>) =>
  ending && (
    <Card title="Opzegging">
      <DescriptionList
        items={[
          { term: 'Opgezegd op', details: formatDay(ending.givenOn) },
          { term: 'Door', details: giverWords[ending.givenBy] },
          { term: 'Laatste dag', details: formatDay(lastDayOf(ending)) },
          { term: 'Reden', details: ending.reason },
          ...(ending.late ? [{ term: 'Na de opzegdag', details: 'ja, toegestaan' }] : []),
        ]}
      />
    </Card>
  );

const YearTabs = ({ years, year, path }: YearShown & { path: string }) =>
  years.length > 1 && (
    <Tabs
      label="Jaren"
      path={`${path}?jaar=${year.startsOn}`}
      items={years.map((each) => ({ href: `${path}?jaar=${each.startsOn}`, label: formatYear(each) }))}
    />
  );

type YearTablesProps = YearShown & { c: Request; hrefOf?: (commitment: CommitmentProgress) => string };

const YearTables = ({ c, year, lines, commitments, hrefOf }: YearTablesProps) => (
  <>
    <CommitmentTable
      caption={`Toezeggingen in ${formatYear(year)}`}
      commitments={commitments}
      groupOf={({ serviceTitle }) => serviceTitle}
      today={today(c.var.now())}
      hrefOf={hrefOf}
      empty={{
        title: 'Geen toezeggingen',
        text: 'Uit deze diensten volgt geen aantal dat de bibliotheek moet leveren.',
      }}
    />
    <LineTable lines={lines} caption="Diensten en bedragen" />
  </>
);
