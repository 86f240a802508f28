import { today } from '#kernel/days.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import type { CampaignListRow } from '#kernel/module.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge } from '#ui/badge.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { campaignListsOf, countedFor, type FilledList } from '../campaign-lists.ts';
import { withdrawCampaign } from '../commands/withdraw-campaign.ts';
import { KINDS, type Quantities, STATES, type State, stateOf } from '../domain.ts';
import { listMaterialCounts, listMaterials } from '../sql/materials.ts';
import { listTargets, resultsOf, type Target } from '../sql/targets.ts';
import { stateTones, whenText } from '../words.ts';
import { CampaignMaterial, type CountedMaterial } from './campaign-material.tsx';
import { CampaignTargets } from './campaign-targets.tsx';
import { campaignIn, type SeenCampaign, wayTo } from './load.ts';

type Loaded = {
  campaign: SeenCampaign;
  state: State;
  targets: readonly Target[];
  results: Quantities;
  counted: Quantities;
  materials: readonly CountedMaterial[];
  lists: readonly FilledList[];
};

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const { tx, now } = ctx;
    const campaign = await campaignIn(c, ctx);
    const { id } = campaign;
    const materials = await listMaterials(tx, id);
    const counts = await listMaterialCounts(
      tx,
      materials.map((material) => material.id),
    );
    return {
      campaign,
      state: stateOf(campaign, today(now)),
      targets: await listTargets(tx, [id]),
      results: (await resultsOf(tx, [id])).get(id) ?? {},
      counted: await countedFor(tx, c.var.modules, id),
      materials: materials.map((material) => ({
        ...material,
        counts: counts.filter(({ materialId }) => materialId === material.id),
      })),
      lists: await campaignListsOf(ctx, c.var.modules, id),
    };
  });

/** One campaign: when and for whom, its targets, material and activities, and what came of it. */
export async function campaignPage(c: Request) {
  const { campaign, state, targets, results, counted, materials, lists } = await load(c);
  return respond(
    c,
    'work',
    campaign.name,
    <>
      <PageHead
        title={campaign.name}
        kicker={campaign.theme}
        lead={campaign.about}
        breadcrumbs={wayTo(campaign).slice(0, 1)}
        actions={<CampaignActions campaign={campaign} state={state} />}
      />
      {state === 'withdrawn' && <Alert kind="warning" title="Wij doen niet mee aan deze campagne" />}
      <Columns aside={<Known campaign={campaign} state={state} />}>
        {campaign.result && <Result campaign={campaign} />}
        <CampaignTargets {...{ campaign, targets, results, counted }} />
        {lists.map((list) => (
          <DeliveredList list={list} />
        ))}
        <CampaignMaterial campaign={campaign} materials={materials} />
        {campaign.note && (
          <Card title="Voor het jaarbericht">
            <p>{campaign.note}</p>
          </Card>
        )}
      </Columns>
    </>,
  );
}

const CampaignActions = ({ campaign, state }: { campaign: SeenCampaign; state: State }) => {
  const address = `/werk/campagnes/${campaign.id}`;
  return (
    <>
      {campaign.mayClose && (state === 'ended' || state === 'closed') && (
        <ButtonLink href={`${address}/afsluiting`}>{state === 'ended' ? 'Sluit af' : 'Wijzig resultaat'}</ButtonLink>
      )}
      {campaign.mayEdit && (
        <ButtonLink href={`${address}/bewerken`} kind="secondary" icon="edit">
          Bewerk
        </ButtonLink>
      )}
    </>
  );
};

const Known = ({ campaign, state }: { campaign: SeenCampaign; state: State }) => {
  const { kind, initiator, audience, website, branchIds, participants, mayEdit } = campaign;
  return (
    <Card title="De campagne" footer={mayEdit && <Withdrawing campaign={campaign} />}>
      <DescriptionList
        items={[
          { term: 'Stand', details: <Badge tone={stateTones[state]}>{STATES[state]}</Badge> },
          { term: 'Wanneer', details: whenText(campaign) },
          { term: 'Soort', details: KINDS[kind] },
          { term: 'Van wie', details: initiator || undefined },
          { term: 'Voor wie', details: audience || undefined },
          { term: 'Website', details: website ? <a href={website}>{new URL(website).host}</a> : 'geen' },
          {
            term: 'Vestigingen',
            details:
              branchIds.length === 0
                ? `alle ${participants.length}`
                : participants.map(({ name }) => <span class="block">{name}</span>),
          },
        ]}
      />
    </Card>
  );
};

const Withdrawing = ({ campaign: { id, withdrawnOn } }: { campaign: SeenCampaign }) => (
  <form method="post" action={`/werk/campagnes/${id}/intrekking`}>
    <Button kind="quiet" small name="withdrawn" value={withdrawnOn ? '0' : '1'}>
      {withdrawnOn ? 'Toch meedoen' : 'Doe niet mee'}
    </Button>
  </form>
);

/** Says that we do not hold this campaign after all, or do. */
export async function withdrawCampaignAction(c: Request) {
  const { campaign } = await load(c);
  const withdrawn = (await c.req.formData()).get('withdrawn') !== '0';
  const outcome = await submit(
    c,
    {},
    (ctx) => withdrawCampaign(ctx, { id: campaign.id, withdrawn }),
    ({ id }) => `/werk/campagnes/${id}`,
  );
  if (!outcome.ok) throw new Error('withdrawCampaign never refuses');
  return outcome.response;
}

const Result = ({ campaign: { result } }: { campaign: SeenCampaign }) => (
  <Card title="Resultaat">
    <p>{result}</p>
  </Card>
);

const DeliveredList = ({ list }: { list: FilledList }) => (
  <DataTable
    caption={list.title}
    rows={list.rows}
    columns={list.headers.map((header, index) => ({
      key: String(index),
      header,
      rowHeader: index === 0,
      cell: ({ cells, href }: CampaignListRow) => (index === 0 && href ? <a href={href}>{cells[0]}</a> : cells[index]),
    }))}
    empty={list.whenEmpty}
  />
);
