import type { Request } from '#kernel/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card, Cards } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { LevelBadges } from '../../activity-catalogue/index.ts';
import { servicesOf } from '../../quote-contents/index.ts';
import type { QuoteVersion } from '../../quotes/index.ts';
import { programmeLineTitle, type Service } from '../../tariffs/index.ts';
import { showNoDraft } from './draft-parts.tsx';
import { breadcrumbsOf, loadDraft } from './load.ts';

/** The services in a draft, each to take out, and those of the edition that are not in it, each to take in. */
export async function servicesPage(c: Request) {
  const version = await loadDraft(c);
  const title = 'Diensten in de offerte';
  if (version.state !== 'draft') return showNoDraft(c, version, title);
  const offered = servicesOf(version);
  const others = version.edition.document.services.filter((service) => !offered.includes(service));
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        lead="Neem een dienst op die nog ontbreekt, of haal er een uit. Aantallen wijzig je bij ‘Bewerk’."
        breadcrumbs={breadcrumbsOf(version)}
        actions={
          <ButtonLink href={`/werk/offertes/${version.id}/bewerken`} kind="secondary" icon="edit">
            Bewerk
          </ButtonLink>
        }
      />
      <OfferedServices version={version} services={offered} />
      <section class="stack">
        <h2>Nog niet in de offerte</h2>
        {others.length === 0 ? (
          <EmptyState title="Alle diensten staan al in deze offerte">
            De catalogus van {version.edition.year} heeft geen andere.
          </EmptyState>
        ) : (
          <Cards>
            {others.map((service) => (
              <OtherService version={version} service={service} />
            ))}
          </Cards>
        )}
      </section>
    </>,
  );
}

const OfferedServices = ({ version, services }: { version: QuoteVersion; services: readonly Service[] }) => (
  <DataTable
    caption="In de offerte"
    rows={services}
    columns={[
      { key: 'service', header: 'Dienst', rowHeader: true, cell: ({ title }) => title },
      {
        key: 'amount',
        header: 'Gemeente, per jaar',
        align: 'end',
        nowrap: true,
        cell: ({ id }) => <Money cents={annualCents(version, id)} />,
      },
      {
        key: 'out',
        header: 'Wijzigen',
        cell: ({ id, title }) =>
          version.lines.some(({ serviceId }) => serviceId === id) ? (
            <a href={`/werk/offertes/${version.id}/diensten/${id}/verwijdering`}>
              Haal eruit<span class="visually-hidden">: {title}</span>
            </a>
          ) : (
            'komt mee met een andere dienst'
          ),
      },
    ]}
  />
);

/** What the municipality pays a year for the parts of a service that have a price. */
const annualCents = ({ calculation }: QuoteVersion, serviceId: string): number =>
  calculation.lines
    .filter(
      ({ service, payer, recurrence }) => service === serviceId && payer === 'municipality' && recurrence === 'annual',
    )
    .reduce((sum, { amountCents }) => sum + amountCents, 0);

const OtherService = ({ version, service }: { version: QuoteVersion; service: Service }) => (
  <Card
    title={service.title}
    level={3}
    meta={programmeLineTitle(version.edition.document, service.programmeLine)}
    footer={
      <a href={`/werk/offertes/${version.id}/diensten/${service.id}/opname`}>
        Neem op<span class="visually-hidden">: {service.title}</span>
      </a>
    }
  >
    <div class="badges">
      <LevelBadges service={service} />
    </div>
    <p>{service.description}</p>
  </Card>
);
