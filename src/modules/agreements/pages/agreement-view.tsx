import type { Day } from '#kernel/days.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { Money } from '#ui/money.tsx';
import { Progress } from '#ui/progress.tsx';
import { commitmentsOf } from '../commitments.ts';
import type { AgreementState } from '../domain.ts';
import { shownCount } from '../progress.ts';
import type { Agreement, CommitmentProgress } from '../queries.ts';
import type { LineRow } from '../sql/agreements.ts';
import {
  catalogueTerms,
  missingWords,
  noticeText,
  renewalText,
  routeWords,
  spanText,
  stateLabels,
  stateTones,
  unitText,
  yearText,
} from '../words.ts';

export const AgreementBadge = ({ state }: { state: AgreementState }) => (
  <Badge tone={stateTones[state]}>{stateLabels[state]}</Badge>
);

/** How long the agreement lasts and until when it can be ended. */
export const TermList = ({ agreement }: { agreement: Agreement }) => {
  const { terms, route, endsBefore, ending, noticeMonths } = agreement;
  const last = terms.at(-1);
  return (
    <DescriptionList
      items={[
        { term: 'Stand', details: <AgreementBadge state={agreement.state} /> },
        { term: 'Looptijd', details: spanText({ startsOn: agreement.startsOn, endsBefore }) },
        { term: 'Stilzwijgende verlenging', details: ending ? 'niet meer: opgezegd' : renewalText(agreement) },
        { term: 'Opzeggen', details: ending ? 'opgezegd' : noticeText(last?.noticeBy ?? null, noticeMonths) },
        { term: 'Route', details: routeWords[route] },
      ]}
    />
  );
};

/** Until when each term can be ended. */
export const NoticeList = ({ agreement: { terms, noticeMonths } }: { agreement: Agreement }) => (
  <DescriptionList
    items={terms.map((term) => ({
      term: spanText(term),
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
      stack
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

/** Staff hear of modules, a partner only that nothing is counted yet. */
type Shown = { commitment: CommitmentProgress; today: Day; forPartner?: boolean };

/** Delivered of promised, and which module counts it. */
export const CommitmentCount = ({ commitment, today, forPartner }: Shown) => {
  const { quantityMin: from, quantityMax: to, count, byModules, rhythm } = commitment;
  if (to === 0) return <Badge>Vervallen</Badge>;
  const average = rhythm !== 'period' && byModules;
  return (
    <div>
      <Progress delivered={shownCount(count, commitment, today)} promised={{ from, to }} unit={unitText(commitment)} />
      {average && <small class="block">gemiddeld tot nu toe; {count.toLocaleString('nl-NL')} in totaal</small>}
      {!byModules && <small class="block">{forPartner ? 'wordt nog niet geteld' : 'nog geen module telt dit'}</small>}
    </div>
  );
};

type CommitmentTableProps = {
  commitments: readonly CommitmentProgress[];
  caption: string;
  groupOf: (commitment: CommitmentProgress) => string;
  today: Day;
  /** Where the rows behind the count are; left out for a reader who does not see them. */
  hrefOf?: (commitment: CommitmentProgress) => string;
};

/** What was promised, with how far it is. */
export const CommitmentTable = ({ commitments, caption, groupOf, today, hrefOf }: CommitmentTableProps) => (
  <DataTable
    caption={caption}
    rows={commitments}
    groupOf={groupOf}
    stack
    columns={[
      {
        key: 'label',
        header: 'Toezegging',
        rowHeader: true,
        cell: (commitment) => (
          <>
            {hrefOf ? <a href={hrefOf(commitment)}>{commitment.label}</a> : commitment.label}
            {commitment.place && <small class="block">{commitment.place}</small>}
          </>
        ),
      },
      { key: 'period', header: 'Periode', cell: yearText },
      {
        key: 'progress',
        header: 'Geleverd',
        cell: (commitment) => <CommitmentCount commitment={commitment} today={today} forPartner={!hrefOf} />,
      },
    ]}
    empty={{ title: 'Geen toezeggingen', text: 'Uit deze diensten volgt geen aantal dat de bibliotheek moet leveren.' }}
  />
);

/** What the catalogue itself says about term and notice, for the services about which it says anything. */
export const CatalogueTerms = ({ agreement }: { agreement: Agreement }) => {
  const chosen = new Set(agreement.lines.map(({ serviceId }) => serviceId));
  const services = agreement.edition.document.services.filter(({ id }) => chosen.has(id));
  const stated = services.filter(({ agreementTerms }) => agreementTerms !== null);
  if (stated.length === 0)
    return <p class="meta">De catalogus legt voor deze diensten geen looptijd, verlenging of opzegtermijn vast.</p>;
  return (
    <DataTable
      caption="Wat de catalogus over de looptijd vastlegt"
      rows={stated.map((service) => ({ title: service.title, ...catalogueTerms(service) }))}
      dense
      stack
      columns={[
        { key: 'service', header: 'Dienst', rowHeader: true, cell: ({ title }) => title },
        { key: 'term', header: 'Eerste termijn', cell: ({ term }) => term },
        { key: 'renewal', header: 'Verlenging', cell: ({ renewal }) => renewal },
        { key: 'notice', header: 'Opzegtermijn', cell: ({ notice }) => notice },
      ]}
    />
  );
};

/** What the catalogue promises and nobody could put a number to: to be settled, never taken for nothing. */
export const OpenNorms = ({ agreement }: { agreement: Agreement }) => {
  const { partyKind, basis, term, edition } = agreement;
  const agreed = { partyKind, edition: edition.document, calculation: term.calculation, branches: [], ...basis };
  const { open } = commitmentsOf(agreed, []);
  const services = new Map(edition.document.services.map((service) => [service.id, service]));
  if (open.length === 0) return null;
  return (
    <Alert kind="warning" title="Hiervan is nog geen aantal bekend">
      <ul>
        {open.map(({ serviceId, normId, missing }) => (
          <li>
            {services.get(serviceId)?.title}: {services.get(serviceId)?.norms.find(({ id }) => id === normId)?.label} (
            {missingWords[missing]})
          </li>
        ))}
      </ul>
    </Alert>
  );
};
