import { formatDay, today } from '#kernel/days.ts';
import type { Request } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { InstantText } from '#ui/date-text.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import type { Service } from '../../tariffs/index.ts';
import { changesBetween } from '../changes.ts';
import { isExpired } from '../domain.ts';
import { partnerNl, partnerStateLabels, routeLabels } from '../messages.ts';
import type { Acceptance } from '../sql/steps.ts';
import { ChangeTable } from './change-table.tsx';
import { type Loaded, loadForMunicipality, successorOf } from './load.ts';
import { Offer, StateBadge, yearlyText } from './offer.tsx';
import { Steps } from './talk.tsx';

/** One offer as the municipality reads it. */
export async function partnerQuotePage(c: Request) {
  const loaded = await loadForMunicipality(c);
  const { version, previous, acceptance, steps } = loaded;
  const day = today(c.var.now());
  const mayDecide = version.state === 'sent' && !isExpired(version, day);
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
      <Standing loaded={loaded} today={day} />
      {acceptance && <AcceptanceCard acceptance={acceptance} />}
      {previous && <ChangeTable previous={previous.number} rows={changesBetween(previous, version)} />}
      <Offer version={version} talk={(service) => talkLink(loaded, service)} />
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

function talkLink({ version, messages, proposals }: Loaded, { id }: Service) {
  const count = [...messages, ...proposals].filter(({ serviceId }) => serviceId === id).length;
  const label = version.state === 'sent' ? 'Stel een vraag of een ander aantal voor' : 'Bekijk deze dienst';
  return {
    href: `/partner/offertes/${version.id}/diensten/${id}`,
    label: count > 0 ? `${label} (${count} ${count === 1 ? 'bericht' : 'berichten'})` : label,
  };
}

/** Why the offer is no longer open, and where to go instead. */
const Standing = ({ loaded, today: day }: { loaded: Loaded; today: Loaded['version']['validUntil'] }) => {
  const { version } = loaded;
  const { state, validUntil } = version;
  const newer = successorOf(loaded);
  if (isExpired(version, day))
    return <Alert kind="warning">{partnerNl.expired({ code: 'expired', validUntil })}</Alert>;
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
