import { lastDayOf } from '#kernel/day-span.ts';
import { answerTable } from '#kernel/file-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { KINDS, STATES, targetOf, UNITS, unitsOf } from '../domain.ts';
import { listMaterialCounts, listMaterials } from '../sql/materials.ts';
import { listTargets, resultsOf } from '../sql/targets.ts';
import { monthName } from '../words.ts';
import { campaignsAsked } from './calendar.tsx';
import { campaignIn } from './load.ts';

const CAMPAIGN_COLUMNS = [
  { key: 'name', header: 'Campagne' },
  { key: 'theme', header: 'Thema' },
  { key: 'kind', header: 'Soort' },
  { key: 'initiator', header: 'Van wie' },
  { key: 'audience', header: 'Voor wie' },
  { key: 'from', header: 'Van' },
  { key: 'until', header: 'Tot en met' },
  { key: 'month', header: 'Meestal in' },
  { key: 'state', header: 'Stand' },
  { key: 'branches', header: 'Vestigingen' },
  ...unitsOf.flatMap((unit) => [
    { key: `target-${unit}`, header: `Doel ${UNITS[unit].toLowerCase()}` },
    { key: `result-${unit}`, header: `Bereikt ${UNITS[unit].toLowerCase()}` },
  ]),
  { key: 'result', header: 'Resultaat' },
  { key: 'note', header: 'Voor het jaarbericht' },
];

/** The campaigns that were asked for, to take away. */
export async function campaignsFile(c: Request) {
  const { year, rows } = await read(c, async (ctx) => {
    const { year, campaigns } = await campaignsAsked(c, ctx);
    const ids = campaigns.map(({ id }) => id);
    const [targets, results] = [await listTargets(ctx.tx, ids), await resultsOf(ctx.tx, ids)];
    const rows = campaigns.map(({ id, kind, state, usualMonth, startsOn, endsBefore, branchCount, ...campaign }) => ({
      ...{ name: campaign.name, theme: campaign.theme, initiator: campaign.initiator, audience: campaign.audience },
      ...{ kind: KINDS[kind], state: STATES[state], branches: branchCount },
      ...{ from: startsOn, until: endsBefore && lastDayOf({ endsBefore }) },
      month: startsOn ? null : monthName(usualMonth ?? 1),
      ...Object.fromEntries(
        unitsOf.flatMap((unit) => [
          [
            `target-${unit}`,
            targetOf(
              targets.filter(({ campaignId }) => campaignId === id),
              unit,
            ),
          ],
          [`result-${unit}`, results.get(id)?.[unit]],
        ]),
      ),
      ...{ result: campaign.result, note: campaign.note },
    }));
    return { year, rows };
  });
  return answerTable(c, { name: `campagnes-${year}`, columns: CAMPAIGN_COLUMNS, rows });
}

const MATERIAL_COLUMNS = [
  { key: 'material', header: 'Materiaal' },
  { key: 'branch', header: 'Vestiging' },
  { key: 'quantity', header: 'Aantal' },
  { key: 'handedOut', header: 'Uitgedeeld' },
  { key: 'orderedOn', header: 'Besteld op' },
  { key: 'arrivedOn', header: 'Binnen op' },
];

/** The material of one campaign, a line for each branch. */
export async function materialFile(c: Request) {
  const { campaign, rows } = await read(c, async (ctx) => {
    const campaign = await campaignIn(c, ctx);
    const materials = await listMaterials(ctx.tx, campaign.id);
    const counts = await listMaterialCounts(
      ctx.tx,
      materials.map(({ id }) => id),
    );
    const rows = materials.flatMap(({ id, name, orderedOn, arrivedOn }) =>
      campaign.participants.map((branch) => ({
        ...{ material: name, branch: branch.name, orderedOn, arrivedOn },
        ...counts.find(({ materialId, branchId }) => materialId === id && branchId === branch.id),
      })),
    );
    return { campaign, rows };
  });
  return answerTable(c, { name: `materiaal-${campaign.name}`, columns: MATERIAL_COLUMNS, rows });
}
