import { formatYear, overlaps } from '#kernel/day-span.ts';
import { formatQuantity } from '#kernel/money.ts';
import { Alert } from '#ui/alert.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { CatalogueTerms, PAYER, PayerTables, termItems, yearsOf } from '../../agreements/index.ts';
import { faultText, titlesOf } from '../../calculations/index.ts';
import { quantityText } from '../../commitments/index.ts';
import { Warnings } from '../../priced-offers/index.ts';
import { countIn } from '../domain.ts';
import { type Draft, firstTermOf, promisesOf } from '../queries.ts';
import { contributionLabels, countLabels } from '../words.ts';

/** With whom, where, for how long, on which quantity. */
export const DraftFacts = ({ draft }: { draft: Draft }) => {
  const { partyKind, partyName, places, basis, quantityReason, edition } = draft;
  const count = countIn(basis);
  const { noticeBy, ...span } = firstTermOf(draft);
  return (
    <DescriptionList
      items={[
        { term: 'Met', details: partyName },
        {
          term: places.length === 1 ? 'Locatie' : 'Locaties',
          details: places.map(({ name, town }) => `${name} in ${town}`).join('; '),
        },
        ...termItems(draft, { span, noticeBy }),
        { term: countLabels[partyKind], details: count === undefined ? 'nog niet bekend' : formatQuantity(count) },
        ...(quantityReason ? [{ term: 'Waarom dit aantal', details: quantityReason }] : []),
        ...(partyKind === 'school'
          ? [{ term: 'Bijdrage van de school', details: contributionLabels[basis.schoolContribution] }]
          : []),
        { term: 'Prijzen', details: `Activiteitencatalogus ${edition.year}` },
      ]}
    />
  );
};

/** What each pays and what the library promises, for both sides the same. */
export const DraftContents = ({ draft }: { draft: Draft }) => {
  const { priced, edition, basis, partyKind } = draft;
  const titles = titlesOf(edition.document);
  const chosen = edition.document.services.filter(({ id }) => basis.selections.some(({ service }) => service === id));
  return (
    <>
      <section class="stack">
        <h2>Diensten</h2>
        {chosen.map(({ title, description }) => (
          <div>
            <h3>{title}</h3>
            <p>{description}</p>
          </div>
        ))}
      </section>
      {'faults' in priced ? (
        <Alert kind="warning" title="Nog geen prijs">
          <ul>
            {priced.faults.map((fault) => (
              <li>{faultText(fault, titles)}</li>
            ))}
          </ul>
        </Alert>
      ) : (
        <section class="stack">
          <h2>Wie betaalt wat</h2>
          <Warnings calculation={priced.calculation} edition={edition.document} />
          <PayerTables calculation={priced.calculation} edition={edition.document} payer={PAYER[partyKind]} />
        </section>
      )}
      <Promises draft={draft} />
      <CatalogueTerms services={chosen} />
    </>
  );
};

/** Of the first year: later years promise the same. */
const Promises = ({ draft }: { draft: Draft }) => {
  const [first] = yearsOf(draft, 1);
  const promises = first ? promisesOf(draft).filter((promise) => overlaps(promise, first)) : [];
  return (
    <DataTable
      caption="Wat de bibliotheek toezegt"
      rows={promises}
      groupOf={({ serviceTitle }) => serviceTitle}
      columns={[
        { key: 'label', header: 'Toezegging', rowHeader: true, cell: ({ label }) => label },
        { key: 'quantity', header: 'Aantal', cell: quantityText },
        { key: 'period', header: 'Periode', cell: formatYear },
      ]}
      empty={{ title: 'Geen toezeggingen', text: 'Uit deze diensten volgt nog geen aantal.' }}
    />
  );
};
