import { requirePermission } from '#kernel/access.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Diff } from '#ui/diff.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { correctablesOf, type Entry, entriesOf } from '../../referral-directory/index.ts';
import { decideProposal } from '../commands/decide-proposal.ts';
import { upkeepTexts } from '../messages.ts';
import { REMARK } from '../remark.ts';
import { listOpenProposals, type Proposal } from '../sql.ts';

const load = (c: Request): Promise<{ entry: Entry; proposals: Proposal[] }> =>
  read(c, async ({ tx, actor }) => {
    const entry = found((await entriesOf(tx, [idParam(c)]))[0], 'organisation');
    requirePermission(actor, 'referral-directory:edit', entry.scope);
    return { entry, proposals: await listOpenProposals(tx, entry.id) };
  });

/** What an organisation would have us say, to take over one by one. */
export const proposalsPage = (c: Request) => show(c);

export async function decideAction(c: Request) {
  const data = await c.req.formData();
  const decision = data.get('decision') === 'accepted' ? 'accepted' : 'declined';
  const before = String(data.get('before') ?? '').replaceAll('\r\n', '\n');
  const [organisationId, proposalId] = [idParam(c), idParam(c, 'proposalId')];
  const path = `/werk/sociale-kaart/${organisationId}`;
  const outcome = await submit(
    c,
    {},
    (ctx) => decideProposal(ctx, { organisationId, proposalId, decision, before }),
    () => `${path}/voorstellen`,
  );
  return outcome.ok ? outcome.response : show(c, textOf(upkeepTexts, outcome.refusal));
}

async function show(c: Request, refusal?: string) {
  const { entry, proposals } = await load(c);
  const path = `/werk/sociale-kaart/${entry.id}`;
  return respond(
    c,
    'work',
    `Voorstellen van ${entry.name}`,
    <>
      <PageHead
        title="Voorstellen van de organisatie"
        kicker={entry.name}
        lead="Neem je alles over? Dan is de organisatie bevestigd: zij zei zelf hoe het is."
        breadcrumbs={[
          { href: '/werk/sociale-kaart', label: 'Sociale kaart' },
          { href: path, label: entry.name },
        ]}
      />
      {refusal && <Alert kind="error" title={refusal} />}
      {proposals.map((proposal) => (
        <ProposalCard entry={entry} proposal={proposal} path={path} />
      ))}
      {proposals.length === 0 && (
        <EmptyState title="Geen voorstellen" action={<a href={path}>Terug naar {entry.name}</a>}>
          Over alles is besloten.
        </EmptyState>
      )}
    </>,
    refusal ? 422 : 200,
  );
}

const ProposalCard = ({ entry, proposal, path }: { entry: Entry; proposal: Proposal; path: string }) => {
  const field = correctablesOf(entry).find(({ name }) => name === proposal.field);
  const isRemark = proposal.field === REMARK;
  const label = field?.label ?? (isRemark ? 'Opmerking' : 'Over een dienst die is gestopt');
  return (
    <Card title={field?.service ? `${label}: ${field.service.name}` : label}>
      <p>{isRemark ? proposal.value : <Diff before={field?.value || 'leeg'} after={proposal.value || 'leeg'} />}</p>
      <Form action={`${path}/voorstellen/${proposal.id}`}>
        <HiddenField name="before" value={field?.value ?? ''} />
        <Actions>
          <Button name="decision" value="accepted">
            {isRemark ? 'Verwerkt' : 'Neem over'}
            <span class="visually-hidden"> {label}</span>
          </Button>
          <Button kind="quiet" name="decision" value="declined">
            Neem niet over<span class="visually-hidden"> {label}</span>
          </Button>
        </Actions>
      </Form>
    </Card>
  );
};
