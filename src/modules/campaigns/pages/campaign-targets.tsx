import { ButtonLink } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { numberText } from '#ui/number-grid.tsx';
import { type Quantities, targetOf, UNITS, unitsOf } from '../domain.ts';
import type { Target } from '../sql/targets.ts';
import type { SeenCampaign } from './load.ts';

type Props = {
  campaign: SeenCampaign;
  targets: readonly Target[];
  /** What was said when it was closed. */
  results: Quantities;
  /** What other modules count. */
  counted: Quantities;
};
type Line = { name: string; of: string; quantities: Quantities };

/** The targets of a campaign beside what is counted and what came of it, and those of its branches. */
export const CampaignTargets = ({ campaign, targets, results, counted }: Props) => {
  const lines = linesOf({ campaign, targets, results, counted });
  const setting = (campaign.mayEdit || campaign.reached.length > 0) && (
    <ButtonLink href={`/werk/campagnes/${campaign.id}/doelen`} kind="secondary" small>
      {targets.length > 0 ? 'Wijzig doelen' : 'Stel doelen'}
    </ButtonLink>
  );
  return (
    <section class="stack">
      <h2>Doelen</h2>
      {lines.length === 0 ? (
        <EmptyState title="Nog geen doelen">
          Een doel is een aantal activiteiten, bezoekers of geschenkboeken.
        </EmptyState>
      ) : (
        <DataTable
          caption="Doelen"
          captionHidden
          rows={lines}
          groupOf={({ of }) => of}
          columns={[
            { key: 'name', header: 'Doel of geteld', rowHeader: true, cell: ({ name }) => name },
            ...unitsOf.map((unit) => ({
              key: unit,
              header: UNITS[unit],
              align: 'end' as const,
              cell: ({ quantities }: Line) => numberText(quantities[unit]),
            })),
          ]}
        />
      )}
      {setting && <div class="actions">{setting}</div>}
    </section>
  );
};

function linesOf({ campaign, targets, results, counted }: Props): Line[] {
  const whole = Object.fromEntries(unitsOf.map((unit) => [unit, targetOf(targets, unit)]));
  const lines = [
    { name: 'Doel', quantities: whole },
    { name: 'Geteld', quantities: counted },
    { name: 'Bereikt', quantities: results },
  ];
  const branches = campaign.participants.map(({ id, name }) => ({
    name,
    quantities: Object.fromEntries(
      targets.filter(({ branchId }) => branchId === id).map(({ unit, quantity }) => [unit, quantity]),
    ),
  }));
  return [
    ...lines.filter(isKnown).map((line) => ({ ...line, of: 'Hele campagne' })),
    ...branches.filter(isKnown).map((line) => ({ ...line, of: 'Doel per vestiging' })),
  ];
}

const isKnown = ({ quantities }: { quantities: Quantities }): boolean =>
  Object.values(quantities).some((quantity) => quantity !== undefined);
