import { Badge } from '#ui/badge.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Money } from '#ui/money.tsx';
import { Folds } from '#ui/tabs.tsx';
import { LevelBadges } from '../../activity-catalogue/index.ts';
import { CoverageTable, marksOf, TotalFigures, TotalTables, Warnings } from '../../priced-offers/index.ts';
import { programmeLineTitle, type Service } from '../../tariffs/index.ts';
import { type QuoteContent, servicesOf } from '../domain.ts';
import { conditionsOf, openPointsOf, paragraphsOf, promisesOf } from '../offer-words.ts';

type OfferProps = {
  version: QuoteContent;
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
      <section class="stack">
        <h2>Brief</h2>
        {paragraphsOf(version).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
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
      <Promises version={version} />
      <PlainList title="Open punten" items={openPointsOf(version)} />
      <PlainList title="Voorwaarden" items={conditionsOf(version)} />
    </>
  );
};

const ServiceCard = ({
  version,
  service,
  talk,
}: {
  version: QuoteContent;
  service: Service;
  talk: { href: string; label: string } | undefined;
}) => (
  <Card title={service.title} level={3} footer={talk && <a href={talk.href}>{talk.label}</a>}>
    <ServiceContent version={version} service={service} />
  </Card>
);

/** What a service holds, what it leads to, and how its price is made. */
export const ServiceContent = ({ version, service }: { version: QuoteContent; service: Service }) => {
  const line = version.lines.find(({ serviceId }) => serviceId === service.id);
  return (
    <>
      <div class="badges">
        <LevelBadges service={service} />
        {line?.goal && <Badge>Doel: {line.goal}</Badge>}
      </div>
      <p>{service.description}</p>
      {service.marks.map(({ reason }) => (
        <p class="hint">{reason}</p>
      ))}
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

type Part = { label: string; formula: string; place: string; marks: string[]; cents: number | undefined };

function partsOf({ calculation, customPrices }: QuoteContent, { id }: Service): Part[] {
  const noteOf = (component: string) =>
    customPrices.find((price) => price.serviceId === id && price.componentId === component)?.note;
  const own = <P extends { service: string }>(parts: readonly P[]): P[] =>
    parts.filter(({ service }) => service === id);
  const priced = own(calculation.lines).map((line): Part => {
    const { label, place, component, explanation, amountCents: cents } = line;
    return {
      label,
      place,
      cents,
      marks: marksOf(line),
      formula: [explanation, noteOf(component)].filter(Boolean).join('. '),
    };
  });
  const onQuote = own(calculation.onQuote).map((part): Part => {
    const formula =
      part.costFactors.length > 0 ? `De prijs hangt af van ${part.costFactors.join(', ')}` : 'De prijs volgt';
    return { label: part.label, place: part.place, cents: undefined, marks: marksOf(part), formula };
  });
  const unpriced = own(calculation.unpriced).map((part): Part => {
    return { label: part.label, place: part.place, cents: undefined, marks: marksOf(part), formula: part.note };
  });
  return [...priced, ...onQuote, ...unpriced];
}

const PriceParts = ({ version, service }: { version: QuoteContent; service: Service }) => {
  const parts = partsOf(version, service);
  if (parts.length === 0) return null;
  return (
    <DataTable
      caption={`Prijs van ${service.title}`}
      captionHidden
      rows={parts}
      dense
      columns={[
        {
          key: 'part',
          header: 'Onderdeel',
          rowHeader: true,
          cell: ({ label, formula, marks }) => (
            <>
              {label}{' '}
              {marks.map((mark) => (
                <Badge tone="ochre">{mark}</Badge>
              ))}
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

const Promises = ({ version }: { version: QuoteContent }) => (
  <DataTable
    caption="Wat de gemeente ontvangt"
    rows={promisesOf(version)}
    columns={[
      { key: 'service', header: 'Dienst', rowHeader: true, cell: ({ service }) => service },
      { key: 'what', header: 'Wat', cell: ({ what }) => what },
      { key: 'quantity', header: 'Aantal', align: 'end', cell: ({ quantity }) => quantity },
      { key: 'when', header: 'Wanneer', cell: ({ when }) => when },
    ]}
    empty={{
      title: 'Geen aantallen toegezegd',
      text: 'Bij deze diensten noemt de catalogus geen aantal dat telt.',
    }}
  />
);

const PlainList = ({ title, items }: { title: string; items: readonly string[] }) =>
  items.length === 0 ? null : (
    <section class="stack">
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </section>
  );
