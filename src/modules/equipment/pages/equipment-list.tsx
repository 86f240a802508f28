import { can } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type BranchInReach, branchesFor } from '../../branches/index.ts';
import { EQUIPMENT_KINDS, type EquipmentKind } from '../kinds.ts';
import { type Equipment, listEquipment } from '../sql.ts';

/** Equipment and kits of every branch, by branch. */
export async function equipmentListPage(c: Request) {
  const { actor } = c.var;
  const equipment = await read(c, async (ctx) => {
    const branches = await branchesFor(ctx);
    const all = await listEquipment(
      ctx.tx,
      branches.map(({ id }) => id),
    );
    return branches.flatMap((branch) =>
      all.filter(({ branchId }) => branchId === branch.id).map((each) => ({ ...each, branch })),
    );
  });
  return respond(
    c,
    'work',
    'Apparatuur en kisten',
    <>
      <PageHead
        title="Apparatuur en kisten"
        lead="Wat je bij een ruimte of een activiteit kunt inplannen. Een kist is een vaste set, zoals een leskist."
        actions={
          can(actor, 'equipment:edit') && <ButtonLink href="/werk/apparatuur/nieuw">Nieuwe apparatuur</ButtonLink>
        }
      />
      <DataTable
        caption="Apparatuur en kisten"
        captionHidden
        rows={equipment}
        groupOf={({ branch }) => branch.name}
        columns={[
          {
            key: 'name',
            header: 'Naam',
            rowHeader: true,
            cell: (row) =>
              can(actor, 'equipment:edit', row.branch.scope) ? (
                <a href={`/werk/apparatuur/${row.id}/bewerken`}>{row.name}</a>
              ) : (
                row.name
              ),
          },
          { key: 'kind', header: 'Soort', cell: ({ kind }) => EQUIPMENT_KINDS[kind as EquipmentKind] },
          { key: 'pieces', header: 'Stuks', align: 'end', cell: ({ pieceIds }) => pieceIds.length },
          { key: 'contents', header: 'Wat erin zit', cell: ({ contents }) => contents },
          { key: 'state', header: 'Stand', cell: stateOf },
        ]}
        empty={{ title: 'Nog geen apparatuur', text: 'Voeg toe wat collega’s bij een activiteit nodig hebben.' }}
      />
    </>,
  );
}

const stateOf = ({ archivedOn }: Equipment & { branch: BranchInReach }) =>
  archivedOn ? <Badge>in archief</Badge> : <Badge tone="green">in gebruik</Badge>;
