import { formatSpan } from '#kernel/day-span.ts';
import { formatDay } from '#kernel/days.ts';
import { Badge } from '#ui/badge.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { Money } from '#ui/money.tsx';
import type { Service } from '../../tariffs/index.ts';
import type { AgreementState } from '../domain.ts';
import type { Agreement } from '../queries.ts';
import type { LineRow } from '../sql/agreements.ts';
import { catalogueTerms, meansWords, noticeText, renewalText, routeWords, stateLabels, stateTones } from '../words.ts';

export const AgreementBadge = ({ state }: { state: AgreementState }) => (
  <Badge tone={stateTones[state]}>{stateLabels[state]}</Badge>
);

/** How long the agreement lasts and until when it can be ended. */
export const TermList = ({ agreement }: { agreement: Agreement }) => {
  const { terms, route, partyKind, endsBefore, ending, noticeMonths } = agreement;
  const last = terms.at(-1);
  return (
    <DescriptionList
      items={[
        { term: 'Stand', details: <AgreementBadge state={agreement.state} /> },
        { term: 'Looptijd', details: formatSpan({ startsOn: agreement.startsOn, endsBefore }) },
        { term: 'Stilzwijgende verlenging', details: ending ? 'niet meer: opgezegd' : renewalText(agreement) },
        { term: 'Opzeggen', details: ending ? 'opgezegd' : noticeText(last?.noticeBy ?? null, noticeMonths) },
        ...(partyKind === 'municipality' ? [{ term: 'Route', details: routeWords[route] }] : []),
      ]}
    />
  );
};

/** Until when each term can be ended. */
export const NoticeList = ({ agreement: { terms, noticeMonths } }: { agreement: Agreement }) => (
  <DescriptionList
    items={terms.map((term) => ({
      term: formatSpan(term),
      details: `Opzeggen: ${noticeText(term.noticeBy, noticeMonths)}`,
    }))}
  />
);

type Amount = { key: string; header: string; of: (line: LineRow) => number };
const AMOUNTS: readonly Amount[] = [
  { key: 'annual', header: 'Per jaar', of: ({ annualCents }) => annualCents },
  { key: 'one-off', header: 'Eenmalig', of: ({ oneOffCents }) => oneOffCents },
  { key: 'later', header: 'Extra vanaf het tweede jaar', of: ({ laterCents }) => laterCents },
];

/** What is paid for each service, in one term. Amounts of a kind that nothing has stay out. */
export const LineTable = ({ lines, caption }: { lines: readonly LineRow[]; caption: string }) => {
  const shown = AMOUNTS.filter(({ key, of }) => key === 'annual' || lines.some((line) => of(line) > 0));
  return (
    <DataTable
      caption={caption}
      rows={lines}
      columns={[
        { key: 'service', header: 'Dienst', rowHeader: true, cell: ({ title }) => title, total: 'Totaal' },
        ...shown.map(({ key, header, of }) => ({
          ...{ key, header, align: 'end' as const, nowrap: true },
          cell: (line: LineRow) => <Money cents={of(line)} />,
          total: <Money cents={lines.reduce((total, line) => total + of(line), 0)} />,
        })),
      ]}
    />
  );
};

/** The services of the agreement, as its edition has them. */
export const servicesOf = ({ edition, lines }: Agreement): Service[] =>
  edition.document.services.filter(({ id }) => lines.some(({ serviceId }) => serviceId === id));

/** Where it is carried out and who agreed, for a school or childcare organisation. */
export const PartnerCard = ({ agreement: { places, signature } }: { agreement: Agreement }) =>
  signature && (
    <Card title="Met wie en waar">
      <DescriptionList
        items={[
          { term: places.length === 1 ? 'Locatie' : 'Locaties', details: places.map(placeText).join('; ') },
          { term: 'Akkoord van', details: `${signature.signerName}, ${signature.signerFunction}` },
          { term: 'Wanneer en hoe', details: `${formatDay(signature.signedOn)}, ${meansWords[signature.means]}` },
          ...(signature.scanName ? [{ term: 'Bestand met de scan', details: signature.scanName }] : []),
          { term: 'Controlegetal', details: <code>{signature.signatureHash.slice(0, 16)}</code> },
        ]}
      />
    </Card>
  );

const placeText = ({ name, town }: { name: string; town: string }): string => `${name} in ${town}`;

/** What the catalogue itself says about term and notice, for the services about which it says anything. */
export const CatalogueTerms = ({ services }: { services: readonly Service[] }) => {
  const stated = services.filter(({ agreementTerms }) => agreementTerms !== null);
  if (stated.length === 0)
    return <p class="meta">De catalogus legt voor deze diensten geen looptijd, verlenging of opzegtermijn vast.</p>;
  return (
    <DataTable
      caption="Wat de catalogus over de looptijd vastlegt"
      rows={stated.map((service) => ({ title: service.title, ...catalogueTerms(service) }))}
      dense
      columns={[
        { key: 'service', header: 'Dienst', rowHeader: true, cell: ({ title }) => title },
        { key: 'term', header: 'Eerste termijn', cell: ({ term }) => term },
        { key: 'renewal', header: 'Verlenging', cell: ({ renewal }) => renewal },
        { key: 'notice', header: 'Opzegtermijn', cell: ({ notice }) => notice },
      ]}
    />
  );
};
