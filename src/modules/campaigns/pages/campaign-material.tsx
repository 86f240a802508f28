import { asDay, formatDay } from '#kernel/days.ts';
import { ButtonLink } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { ExportLinks } from '#ui/filter-bar.tsx';
import { numberText } from '#ui/number-grid.tsx';
import type { Material, MaterialCount } from '../sql/materials.ts';
import type { SeenCampaign } from './load.ts';

export type CountedMaterial = Material & { readonly counts: readonly MaterialCount[] };

/** The material of a campaign: when it came, and how many the branches got and gave out together. */
export const CampaignMaterial = ({
  campaign,
  materials,
}: {
  campaign: SeenCampaign;
  materials: readonly CountedMaterial[];
}) => {
  const address = `/werk/campagnes/${campaign.id}/materiaal`;
  const day = (known: string | null) => (known ? formatDay(asDay(known)) : '–');
  return (
    <section class="stack">
      <h2>Materiaal</h2>
      <DataTable
        caption="Materiaal"
        captionHidden
        rows={materials}
        columns={[
          {
            key: 'name',
            header: 'Wat',
            rowHeader: true,
            cell: ({ id, name }) => (campaign.mayEdit ? <a href={`${address}/${id}/bewerken`}>{name}</a> : name),
          },
          { key: 'ordered', header: 'Besteld', cell: ({ orderedOn }) => day(orderedOn) },
          { key: 'arrived', header: 'Binnen', cell: ({ arrivedOn }) => day(arrivedOn) },
          { key: 'quantity', header: 'Aantal', align: 'end', cell: ({ counts }) => totalText(counts, 'quantity') },
          { key: 'out', header: 'Uitgedeeld', align: 'end', cell: ({ counts }) => totalText(counts, 'handedOut') },
          {
            key: 'count',
            header: 'Per vestiging',
            cell: ({ id, name }) =>
              campaign.reached.length > 0 ? (
                <a href={`${address}/${id}`}>
                  Vul in<span class="visually-hidden"> voor {name}</span>
                </a>
              ) : null,
          },
        ]}
        empty={{ title: 'Nog geen materiaal', text: 'Denk aan geschenkboeken, affiches en boekenleggers.' }}
      />
      {materials.length > 0 && <ExportLinks csv={`${address}.csv`} xlsx={`${address}.xlsx`} />}
      {campaign.mayEdit && (
        <div class="actions">
          <ButtonLink href={`${address}/nieuw`} kind="secondary" small>
            Voeg materiaal toe
          </ButtonLink>
        </div>
      )}
    </section>
  );
};

/** What the branches that told it have together. */
function totalText(counts: readonly MaterialCount[], of: 'quantity' | 'handedOut'): string {
  const known = counts.map((count) => count[of]).filter((number) => number !== null);
  return numberText(known.length > 0 ? known.reduce((sum, number) => sum + number, 0) : undefined);
}
