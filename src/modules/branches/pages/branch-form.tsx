import { requirePermission } from '#kernel/access.ts';
import { withError } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { listMunicipalities, type Municipality } from '../../organisation/index.ts';
import { editBranch } from '../commands/edit-branch.ts';
import { openBranch } from '../commands/open-branch.ts';
import { branchTexts } from '../messages.ts';
import { type Branch, findBranch } from '../sql/branches.ts';
import {
  Address,
  type BranchState,
  branchForm,
  branchLabels,
  detailsOf,
  filledFrom,
  Identity,
  Offer,
} from './branch-fields.tsx';

/** An empty form for a new branch. */
export async function newBranchPage(c: Request) {
  return respondForm(c, { title: 'Nieuwe vestiging', state: branchForm.filled({ hasCollection: 'on' }) });
}

/** Adds the branch and leads to its opening hours, which are what comes next. */
export async function openBranchAction(c: Request) {
  const data = branchForm.parse(await c.req.formData());
  if (!data.ok) return respondForm(c, { title: 'Nieuwe vestiging', state: data.state }, 422);
  const details = detailsOf(data.values);
  const outcome = await submit(
    c,
    data.values,
    (ctx) => openBranch(ctx, details),
    ({ slug }) => `/werk/vestigingen/${slug}/openingstijden`,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  const state = withError(
    data.state,
    refusal.code === 'name-taken' ? 'name' : 'closedOn',
    textOf(branchTexts, refusal),
  );
  return respondForm(c, { title: 'Nieuwe vestiging', state }, 422);
}

/** The form with what is known of the branch. */
export async function editBranchPage(c: Request) {
  const branch = await load(c);
  return respondForm(c, { title: `${branch.name} bewerken`, branch, state: filledFrom(branch) });
}

/** Saves the branch; after a change by somebody else the form comes back with the differences. */
export async function editBranchAction(c: Request) {
  const branch = await load(c);
  const title = `${branch.name} bewerken`;
  const data = branchForm.parse(await c.req.formData());
  if (!data.ok) return respondForm(c, { title, branch, state: data.state }, 422);
  const edit = { id: branch.id, version: data.values.version, details: detailsOf(data.values) };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => editBranch(ctx, edit),
    ({ slug }) => `/werk/vestigingen/${slug}`,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code !== 'stale') {
    return respondForm(
      c,
      { title, branch, state: withError(data.state, 'closedOn', textOf(branchTexts, refusal)) },
      422,
    );
  }
  const current = await load(c);
  const state = withVersion(data.state, current.version);
  return respondForm(c, { title, branch: current, state, saved: filledFrom(current).raw }, 409);
}

const load = (c: Request): Promise<Branch> =>
  read(c, async ({ tx, actor }) => {
    const branch = found(await findBranch(tx, c.req.param('slug') ?? ''), 'branch');
    requirePermission(actor, 'branches:edit', { municipality: branch.municipalityCode, branchId: branch.id });
    return branch;
  });

type Shown = { title: string; state: BranchState; branch?: Branch; saved?: BranchState['raw'] };

async function respondForm(c: Request, shown: Shown, status: 200 | 409 | 422 = 200) {
  const municipalities = await read(c, ({ tx }) => listMunicipalities(tx));
  return respond(c, 'work', shown.title, <BranchForm {...shown} municipalities={municipalities} />, status);
}

const BranchForm = ({
  title,
  state,
  branch,
  saved,
  municipalities,
}: Shown & { municipalities: readonly Municipality[] }) => (
  <>
    <PageHead
      title={title}
      breadcrumbs={[
        { href: '/werk/vestigingen', label: 'Vestigingen' },
        ...(branch ? [{ href: `/werk/vestigingen/${branch.slug}`, label: branch.name }] : []),
      ]}
    />
    <StaleNotice labels={branchLabels} saved={saved} typed={state.raw} />
    <Card>
      <Form>
        <ErrorSummary state={state} />
        <HiddenField state={state} name="version" />
        <Identity state={state} municipalities={municipalities} />
        <Address state={state} />
        <Offer state={state} />
        <Actions>
          <Button>Bewaar</Button>
          <a href={branch ? `/werk/vestigingen/${branch.slug}` : '/werk/vestigingen'}>Annuleer</a>
        </Actions>
      </Form>
    </Card>
  </>
);
