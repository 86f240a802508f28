import { formatDay, today } from '#kernel/days.ts';
import type { Request } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { InstantText } from '#ui/date-text.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { Offer } from '../../quote-contents/index.ts';
import type { Service } from '../../tariffs/index.ts';
import { partnerNl, partnerStateLabels, routeLabels } from '../messages.ts';
import type { Acceptance } from '../sql/steps.ts';
import { ChangesSince } from './changes-since.tsx';
import { EarlierTalks } from './earlier-talks.tsx';
import { type Loaded, loadForMunicipality, successorOf } from './load.ts';
import { StateBadge, yearlyText } from './state-badge.tsx';
import { Steps } from './steps.tsx';

/** One offer as the municipality reads it. */
export async function partnerQuotePage(c: Request) {
  const loaded = await loadForMunicipality(c);
  const { version, previous, acceptance, steps, expired } = loaded;
  const day = today(c.var.now());
  const mayDecide = version.state === 'sent' && !expired;
  return respond(
    c,
    'partner',
    `Offerte ${version.quoteNumber}`,
    <>
      <PageHead
        title={`Offerte voor ${version.municipality.name}, ${version.year}`}
        kicker={<StateBadge version={version} today={day} labels={partnerStateLabels} />}
        lead={`${version.quoteNumber}, versie ${version.number}: ${yearlyText(version)}. Geldig tot en met ${formatDay(version.validUntil)}.`}
        breadcrumbs={[{ href: '/partner/offertes', label: 'Offertes' }]}
        actions={<PartnerActions loaded={loaded} mayDecide={mayDecide} />}
      />
      <Standing loaded={loaded} />
      {acceptance && <AcceptanceCard acceptance={acceptance} />}
      {previous && <ChangesSince previous={previous} version={version} />}
      <Offer version={version} talk={(service) => talkLink(loaded, service)} />
      <EarlierTalks loaded={loaded} path={`/partner/offertes/${version.id}`} />
      <section>
        <h2>Wat er is gebeurd</h2>
        <Steps steps={steps} />
      </section>
    </>,
  );
}

const PartnerActions = ({ loaded: { version }, mayDecide }: { loaded: Loaded; mayDecide: boolean }) => (
  <>
    {mayDecide && <ButtonLink href={`/partner/offertes/${version.id}/akkoord`}>Akkoord geven</ButtonLink>}
    {version.state === 'sent' && (
      <ButtonLink href={`/partner/offertes/${version.id}/afwijzing`} kind="secondary">
        Afwijzen
      </ButtonLink>
    )}
    <ButtonLink href={`/partner/offertes/${version.id}/offerte.pdf`} kind="secondary" icon="download">
      PDF
    </ButtonLink>
  </>
);

function talkLink({ version, talks }: Loaded, { id }: Service) {
  const { messages = 0, proposals = 0 } = talks.find(({ serviceId }) => serviceId === id) ?? {};
  const count = messages + proposals;
  const label = version.state === 'sent' ? 'Stel een vraag of een ander aantal voor' : 'Bekijk deze dienst';
  return {
    href: `/partner/offertes/${version.id}/diensten/${id}`,
    label: count > 0 ? `${label} (${count} ${count === 1 ? 'bericht' : 'berichten'})` : label,
  };
}

/** Why the offer is no longer open, and where to go instead. */
const Standing = ({ loaded }: { loaded: Loaded }) => {
  const { version } = loaded;
  const { state, validUntil } = version;
  const newer = successorOf(loaded);
  if (loaded.expired) return <Alert kind="warning">{partnerNl.expired({ code: 'expired', validUntil })}</Alert>;
  if (state !== 'superseded' && state !== 'withdrawn') return null;
  return (
    <Alert kind="warning">
      <p>{partnerNl['not-open']({ code: 'not-open', state })}</p>
      {newer && (
        <Actions>
          <ButtonLink href={`/partner/offertes/${newer.id}`} kind="secondary">
            Ga naar versie {newer.number}
          </ButtonLink>
        </Actions>
      )}
    </Alert>
  );
};

/** Who accepted in whose name, and the fingerprint that shows afterwards that nothing was changed. */
export const AcceptanceCard = ({ acceptance }: { acceptance: Acceptance }) => (
  <Card title="Akkoord van de gemeente">
    <DescriptionList
      items={[
        { term: 'Naam', details: acceptance.signerName },
        { term: 'Functie', details: acceptance.signerFunction },
        { term: 'Mandaat', details: acceptance.mandate },
        { term: 'Vorm', details: routeLabels[acceptance.route] },
        { term: 'Datum', details: <InstantText at={acceptance.acceptedAt} /> },
        { term: 'Controlegetal', details: <code class="breakable">{acceptance.acceptanceHash}</code> },
      ]}
    />
  </Card>
);
