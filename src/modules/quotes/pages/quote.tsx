import { can } from '#kernel/access.ts';
import { formatDay, today } from '#kernel/days.ts';
import type { Request } from '#kernel/http.ts';
import { formatCents } from '#kernel/money.ts';
import { Alert } from '#ui/alert.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { Offer } from '../../quote-contents/index.ts';
import type { Service } from '../../tariffs/index.ts';
import { needsApproval } from '../domain.ts';
import type { QuoteVersion } from '../queries.ts';
import { EarlierTalks } from './earlier-talks.tsx';
import { type Loaded, loadForLibrary, successorOf } from './load.ts';
import { NextSteps } from './next-steps.tsx';
import { AcceptanceCard } from './partner-quote.tsx';
import { StateBadge, yearlyText } from './state-badge.tsx';

/** One version of a quote as staff see it: where it stands, what can be done now, and the offer itself. */
export const quotePage = async (c: Request) => showQuote(c, await loadForLibrary(c));

/** The page again after a step that was refused, with the reason. */
export function showQuote(c: Request, loaded: Loaded, refusal?: string) {
  const { version, acceptance } = loaded;
  const { edit, approve } = rightsOn(c, version);
  return respond(
    c,
    'work',
    `Offerte ${version.quoteNumber}`,
    <>
      <QuoteHead c={c} loaded={loaded} />
      {refusal && (
        <Alert kind="error" title="Dat ging niet">
          {refusal}
        </Alert>
      )}
      <Notices loaded={loaded} />
      <NextSteps c={c} loaded={loaded} mayEdit={edit} mayApprove={approve} />
      {acceptance && <AcceptanceCard acceptance={acceptance} />}
      <Offer version={version} talk={(service) => talkLink(loaded, service, edit)} />
      <EarlierTalks loaded={loaded} path={`/werk/offertes/${version.id}`} />
    </>,
    refusal ? 422 : 200,
  );
}

const rightsOn = (c: Request, { municipality }: QuoteVersion) => ({
  edit: can(c.var.actor, 'quotes:edit', { municipality: municipality.code }),
  approve: can(c.var.actor, 'quotes:approve', { municipality: municipality.code }),
});

/** Title, state and parts: the same on each page of a version. */
export const QuoteHead = ({ c, loaded: { version } }: { c: Request; loaded: Loaded }) => (
  <>
    <PageHead
      title={`Offerte voor ${version.municipality.name}, ${version.year}`}
      kicker={<StateBadge version={version} today={today(c.var.now())} />}
      lead={`${version.quoteNumber}, versie ${version.number}: ${yearlyText(version)}. Geldig tot en met ${formatDay(version.validUntil)}.`}
      breadcrumbs={[{ href: '/werk/offertes', label: 'Offertes' }]}
      actions={
        <ButtonLink href={`/werk/offertes/${version.id}/offerte.pdf`} kind="secondary" icon="download">
          PDF
        </ButtonLink>
      }
    />
    <Tabs
      label="Delen van deze offerte"
      path={c.req.path}
      items={[
        { href: `/werk/offertes/${version.id}`, label: 'Aanbod' },
        { href: `/werk/offertes/${version.id}/verloop`, label: 'Verloop en versies' },
      ]}
    />
  </>
);

/** What the reader must know before doing anything. */
const Notices = ({ loaded }: { loaded: Loaded }) => {
  const { version, approvalAboveCents, talks } = loaded;
  const { state, calculation } = version;
  const newer = successorOf(loaded);
  const open = calculation.onQuote.length;
  const waiting = talks.reduce((sum, { openProposals }) => sum + openProposals, 0);
  return (
    <>
      {newer && (
        <Alert>
          Er is een nieuwere versie: <a href={`/werk/offertes/${newer.id}`}>versie {newer.number}</a>.
        </Alert>
      )}
      {state === 'draft' && open > 0 && (
        <Alert kind="warning">
          {open === 1 ? 'Eén onderdeel heeft' : `${open} onderdelen hebben`} nog geen prijs. Zet er een prijs bij, of
          laat ‘op offerte’ staan.
        </Alert>
      )}
      {state === 'draft' && needsApproval(calculation.totals.municipality.annualCents, approvalAboveCents) && (
        <Alert>Boven {formatCents(approvalAboveCents)} per jaar moet een collega deze offerte goedkeuren.</Alert>
      )}
      {waiting > 0 && (
        <Alert kind="warning">
          {waiting === 1 ? 'Er wacht een voorstel' : `Er wachten ${waiting} voorstellen`} van de gemeente op antwoord.
        </Alert>
      )}
    </>
  );
};

function talkLink({ version, talks }: Loaded, { id }: Service, mayEdit: boolean) {
  const { calculation, state } = version;
  const talk = talks.find(({ serviceId }) => serviceId === id);
  const onQuote = [...calculation.onQuote, ...calculation.unpriced].some(({ service }) => service === id);
  const label = talk?.messages ? `Gesprek (${talk.messages})` : 'Gesprek';
  return {
    href: `/werk/offertes/${version.id}/diensten/${id}`,
    label: talk?.waits
      ? 'Gesprek: wacht op antwoord'
      : state === 'draft' && mayEdit && onQuote
        ? 'Zet er een prijs bij'
        : label,
  };
}
