import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { formatInstant } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge, type BadgeTone } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { ExportLinks, FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { withParameters } from '#ui/page-url.ts';
import { Pagination } from '#ui/pagination.tsx';
import { respond } from '#ui/respond.tsx';
import { type AccountState, stateOf } from '../domain.ts';
import { stateLabels } from '../messages.ts';
import { ROLES, roleById } from '../roles.ts';
import {
  ACCOUNT_ORDERS,
  type Account,
  type AccountFilter,
  type AccountOrder,
  countAccounts,
  type ListPart,
  listAccounts,
} from '../sql/accounts.ts';
import { listRoleGrantsOfAll } from '../sql/role-grants.ts';
import { listPlaces, placeLabel } from './places.ts';

const PER_PAGE = 25;
const EXPORT_LIMIT = 10_000;
const STATES: readonly AccountState[] = ['active', 'invited', 'closed'];
const tones: Record<AccountState, BadgeTone> = { active: 'green', invited: 'ochre', closed: 'neutral' };

/** The state of an account as a mark. */
export const StateBadge = ({ state }: { state: AccountState }) => (
  <Badge tone={tones[state]}>{stateLabels[state]}</Badge>
);

/** What the address of the list says; what it says wrongly counts as not said. */
function asked(c: Request): { filter: AccountFilter; by: AccountOrder; descending: boolean; page: number } {
  const term = (c.req.query('zoek') ?? '').trim().slice(0, 100);
  const role = roleById(c.req.query('rol') ?? '')?.id;
  const state = STATES.find((each) => each === c.req.query('stand'));
  const sort = c.req.query('sorteer') ?? 'naam';
  const by = ACCOUNT_ORDERS.find((order) => order === sort.replace(/^-/, '')) ?? 'naam';
  const filter = { ...(term && { term }), ...(role && { role }), ...(state && { state }) };
  const page = Math.min(Math.max(Math.trunc(Number(c.req.query('pagina') ?? 1)) || 1, 1), 100_000);
  return { filter, by, descending: sort.startsWith('-'), page };
}

type ListedAccount = Account & { state: AccountState; roles: string[] };

async function listed(ctx: Ctx, filter: AccountFilter, part: ListPart): Promise<ListedAccount[]> {
  const accounts = await listAccounts(ctx.tx, filter, part);
  const grants = Map.groupBy(
    await listRoleGrantsOfAll(
      ctx.tx,
      accounts.map(({ id }) => id),
    ),
    ({ accountId }) => accountId,
  );
  const places = await listPlaces(ctx);
  const roleText = (grant: { role: string; municipalityCode: string | null; branchId: string | null }): string => {
    const label = roleById(grant.role)?.label ?? grant.role;
    const everywhere = grant.municipalityCode === null && grant.branchId === null;
    return everywhere ? label : `${label} (${placeLabel(places, grant)})`;
  };
  return accounts.map((account) => ({
    ...account,
    state: stateOf(account),
    roles: (grants.get(account.id) ?? []).map(roleText),
  }));
}

/** Everybody who works with the system: search, filter, sort, take away. */
export async function accountsPage(c: Request) {
  const { filter, page, ...order } = asked(c);
  const { count, accounts } = await read(c, async (ctx) => ({
    count: await countAccounts(ctx.tx, filter),
    accounts: await listed(ctx, filter, { ...order, limit: PER_PAGE, offset: (page - 1) * PER_PAGE }),
  }));
  const found = count === 1 ? '1 account gevonden' : `${count} accounts gevonden`;
  return respond(
    c,
    'work',
    'Accounts',
    <>
      <PageHead
        title="Accounts"
        lead="Wie er met Biebwerk werkt, met welke rol en voor welk deel van het werk."
        actions={can(c.var.actor, 'people:manage') && <Manage />}
      />
      <Filter c={c} />
      <Results status={found}>
        <p>{found}</p>
        <AccountTable c={c} accounts={accounts} />
        <Pagination url={urlOf(c)} page={page} pages={Math.ceil(count / PER_PAGE)} />
        <ExportLinks csv={exportUrl(c, 'csv')} xlsx={exportUrl(c, 'xlsx')} />
      </Results>
    </>,
  );
}

const Manage = () => (
  <>
    <ButtonLink href="/werk/accounts/nieuw">Nodig iemand uit</ButtonLink>
    <ButtonLink kind="secondary" href="/werk/accounts/tweede-stap">
      Tweede stap
    </ButtonLink>
  </>
);

const urlOf = (c: Request): string => `${c.req.path}${new URL(c.req.url).search}`;
const exportUrl = (c: Request, kind: 'csv' | 'xlsx'): string =>
  withParameters(`/werk/accounts/lijst.${kind}${new URL(c.req.url).search}`, { pagina: undefined });

const Filter = ({ c }: { c: Request }) => {
  const state = {
    raw: { zoek: c.req.query('zoek') ?? '', rol: c.req.query('rol') ?? '', stand: c.req.query('stand') ?? '' },
    errors: {},
  };
  return (
    <FilterBar action="/werk/accounts" clearHref="/werk/accounts">
      <TextField state={state} name="zoek" label="Zoek op naam of e-mailadres" required />
      <Select
        state={state}
        name="rol"
        label="Rol"
        prompt="Alle rollen"
        choices={ROLES.map(({ id, label }) => ({ value: id, label }))}
        required
      />
      <Select
        state={state}
        name="stand"
        label="Stand"
        prompt="Alle standen"
        choices={STATES.map((each) => ({ value: each, label: stateLabels[each] }))}
        required
      />
    </FilterBar>
  );
};

const AccountTable = ({ c, accounts }: { c: Request; accounts: ListedAccount[] }) => (
  <DataTable
    caption="Accounts"
    captionHidden
    rows={accounts}
    sort={{ by: c.req.query('sorteer') ?? 'naam', url: urlOf(c) }}
    columns={[
      {
        key: 'naam',
        header: 'Naam',
        rowHeader: true,
        sortable: true,
        cell: (row) => <a href={`/werk/accounts/${row.id}`}>{row.name}</a>,
      },
      { key: 'email', header: 'E-mailadres', sortable: true, cell: (row) => row.email },
      { key: 'rollen', header: 'Rollen', cell: (row) => row.roles.join(', ') || 'geen' },
      { key: 'stand', header: 'Stand', nowrap: true, cell: (row) => <StateBadge state={row.state} /> },
      {
        key: 'ingelogd',
        header: 'Laatst ingelogd',
        sortable: true,
        cell: (row) => (row.lastSignedInAt ? formatInstant(row.lastSignedInAt) : 'nog nooit'),
      },
    ]}
    empty={{ title: 'Geen account gevonden', text: 'Zoek op een ander deel van de naam, of wis het filter.' }}
  />
);

const COLUMNS = [
  { key: 'name', header: 'Naam' },
  { key: 'email', header: 'E-mailadres' },
  { key: 'roles', header: 'Rollen' },
  { key: 'state', header: 'Stand' },
  { key: 'lastSignedIn', header: 'Laatst ingelogd' },
] as const;

/** The filtered list, to take away. */
export async function accountsFile(c: Request) {
  const { filter, page: _, ...order } = asked(c);
  const accounts = await read(c, (ctx) => listed(ctx, filter, { ...order, limit: EXPORT_LIMIT, offset: 0 }));
  const rows = accounts.map(({ name, email, roles, state, lastSignedInAt }) => ({
    name,
    email,
    roles: roles.join(', '),
    state: stateLabels[state],
    lastSignedIn: lastSignedInAt ? formatInstant(lastSignedInAt) : '',
  }));
  return answerTable(c, { name: 'accounts', columns: COLUMNS, rows });
}
