import { formatDay } from '#kernel/days.ts';
import { formatCents } from '#kernel/money.ts';
import { Badge } from '#ui/badge.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Money } from '#ui/money.tsx';
import { Folds } from '#ui/tabs.tsx';
import {
  CoverageTable,
  LevelBadges,
  programmeLineTitle,
  type Service,
  TotalFigures,
  TotalTables,
  Warnings,
} from '../../activity-catalogue/index.ts';
import { isExpired, type QuoteState } from '../domain.ts';
import { stateLabels } from '../messages.ts';
import type { QuoteVersion } from '../queries.ts';

const tones: Record<QuoteState, 'neutral' | 'green' | 'ochre' | 'brick' | 'ink'> = {
  draft: 'neutral',
  'in-review': 'ochre',
  approved: 'ink',
  sent: 'ink',
  accepted: 'green',
  declined: 'brick',
  superseded: 'neutral',
  withdrawn: 'neutral',
};

type Standing = Pick<QuoteVersion, 'state' | 'validUntil'>;

/** The state in a word; an offer whose last day is past says so. */
export const StateBadge = ({ version, today }: { version: Standing; today: QuoteVersion['validUntil'] }) =>
  isExpired(version, today) ? (
    <Badge tone="brick">Verlopen</Badge>
  ) : (
    <Badge tone={tones[version.state]}>{stateLabels[version.state]}</Badge>
  );

/** Paragraphs of plain text: an empty line parts them. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n\s*\n/)
      .filter(Boolean)
      .map((paragraph) => (
        <p>{paragraph}</p>
      ))}
  </>
);

/** The services of a version in the order of the catalogue, those that come along with another too. */
export function servicesOf({ calculation, edition, lines }: QuoteVersion): Service[] {
  const { lines: priced, onQuote, unpriced, information } = calculation;
  const ids = new Set([...priced, ...onQuote, ...unpriced, ...information].map(({ service }) => service));
  for (const { serviceId } of lines) ids.add(serviceId);
  return edition.document.services.filter(({ id }) => ids.has(id));
}

type OfferProps = {
  version: QuoteVersion;
  /** The words and address of the link from a service to the talk about it; none for a reader who has none. */
  talk?: (service: Service) => { href: string; label: string };
};

/** The offer as both sides read it: letter, totals, each service with content, effect, formula and place, conditions. */
export const Offer = ({ version, talk }: OfferProps) => {
  const { calculation, edition, facts } = version;
  const groups = [
    ...Map.groupBy(servicesOf(version), ({ programmeLine }) => programmeLineTitle(edition.document, programmeLine)),
  ];
  return (
    <>
      <section>
        <h2>Brief</h2>
        <Paragraphs text={version.letter} />
      </section>
      <TotalFigures calculation={calculation} inhabitants={facts.inhabitants} />
      <Warnings calculation={calculation} edition={edition.document} />
      {groups.map(([title, services]) => (
        <section class="stack">
          <h2>{title}</h2>
          {services.map((service) => (
            <ServiceCard version={version} service={service} talk={talk?.(service)} />
          ))}
        </section>
      ))}
      <TotalTables calculation={calculation} edition={edition.document} />
      <CoverageTable calculation={calculation} edition={edition.document} />
      <Conditions version={version} />
    </>
  );
};

const ServiceCard = ({
  version,
  service,
  talk,
}: {
  version: QuoteVersion;
  service: Service;
  talk: { href: string; label: string } | undefined;
}) => (
  <Card title={service.title} level={3} footer={talk && <a href={talk.href}>{talk.label}</a>}>
    <ServiceContent version={version} service={service} />
  </Card>
);

/** What a service holds, what it leads to, and how its price is made. */
export const ServiceContent = ({ version, service }: { version: QuoteVersion; service: Service }) => {
  const line = version.lines.find(({ serviceId }) => serviceId === service.id);
  return (
    <>
      <div class="badges">
        <LevelBadges service={service} />
        {line?.goal && <Badge>Doel: {line.goal}</Badge>}
      </div>
      <p>{service.description}</p>
      <PriceParts version={version} service={service} />
      {line?.reason && <p class="hint">Waarom dit aantal: {line.reason}</p>}
      {service.effects.length > 0 && (
        <Folds
          items={[
            {
              summary: 'Wat het oplevert',
              content: (
                <ul>
                  {service.effects.map((effect) => (
                    <li>{effect}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </>
  );
};

type Part = { label: string; formula: string; place: string; cents: number | undefined };

function partsOf({ calculation, customPrices }: QuoteVersion, { id }: Service): Part[] {
  const noteOf = (component: string) =>
    customPrices.find((price) => price.serviceId === id && price.componentId === component)?.note;
  const own = <P extends { service: string }>(parts: readonly P[]): P[] =>
    parts.filter(({ service }) => service === id);
  return [
    ...own(calculation.lines).map(({ label, component, explanation, place, amountCents }) => ({
      ...{ label, place, cents: amountCents },
      formula: noteOf(component) ?? explanation,
    })),
    ...own(calculation.onQuote).map(({ label, place }) => ({ label, place, formula: 'op offerte', cents: undefined })),
    ...own(calculation.unpriced).map(({ label, place, note }) => ({ label, place, formula: note, cents: undefined })),
  ];
}

const PriceParts = ({ version, service }: { version: QuoteVersion; service: Service }) => {
  const parts = partsOf(version, service);
  if (parts.length === 0) return null;
  return (
    <DataTable
      caption={`Prijs van ${service.title}`}
      captionHidden
      rows={parts}
      dense
      stack
      columns={[
        {
          key: 'part',
          header: 'Onderdeel',
          rowHeader: true,
          cell: ({ label, formula }) => (
            <>
              {label}
              <small class="block">{formula}</small>
            </>
          ),
        },
        { key: 'place', header: `Catalogus ${version.edition.year}`, nowrap: true, cell: ({ place }) => place },
        {
          key: 'amount',
          header: 'Bedrag',
          align: 'end',
          nowrap: true,
          cell: ({ cents }) => <Money cents={cents} missing="op offerte" />,
        },
      ]}
    />
  );
};

const Conditions = ({ version }: { version: QuoteVersion }) => (
  <section>
    <h2>Voorwaarden</h2>
    <ul>
      <li>Deze offerte is geldig tot en met {formatDay(version.validUntil)}.</li>
      {version.conditions
        .split(/\n+/)
        .filter(Boolean)
        .map((condition) => (
          <li>{condition}</li>
        ))}
    </ul>
  </section>
);

/** `€ 712.000,00 per jaar`, for a title or a status. */
export const yearlyText = ({ calculation }: Pick<QuoteVersion, 'calculation'>): string =>
  `${formatCents(calculation.totals.municipality.annualCents)} per jaar`;
