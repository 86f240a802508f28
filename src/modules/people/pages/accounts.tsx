import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { formatInstant } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge, type BadgeTone } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
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

const EXPORT_LIMIT = 10_000;
const STATES: readonly AccountState[] = ['active', 'invited', 'closed'];
const tones: Record<AccountState, BadgeTone> = { active: 'green', invited: 'ochre', closed: 'neutral' };

/** The state of an account as a mark. */
export const StateBadge = ({ state }: { state: AccountState }) => (
  <Badge tone={tones[state]}>{stateLabels[state]}</Badge>
);

/** What the address of the list says; what it says wrongly counts as not said. */
function askedAccounts(c: Request): { filter: AccountFilter; by: AccountOrder; descending: boolean } {
  const term = asked(c, 'zoek').slice(0, 100);
  const role = roleById(asked(c, 'rol'))?.id;
  const state = STATES.find((each) => each === asked(c, 'stand'));
  const sort = asked(c, 'sorteer');
  const by = ACCOUNT_ORDERS.find((order) => order === sort.replace(/^-/, '')) ?? 'naam';
  const filter = { ...(term && { term }), ...(role && { role }), ...(state && { state }) };
  return { filter, by, descending: sort.startsWith('-') };
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
  const { filter, ...order } = askedAccounts(c);
  const { total, rows } = await read(c, async (ctx) => ({
    total: await countAccounts(ctx.tx, filter),
    rows: await listed(ctx, filter, { ...order, ...partAsked(c) }),
  }));
  return respondWithList(c, {
    title: 'Accounts',
    lead: 'Wie er met Biebwerk werkt, met welke rol en voor welk deel van het werk.',
    actions: can(c.var.actor, 'people:manage') && <Manage />,
    filters: (state) => <Filters state={state} />,
    ...{ rows, total, nouns: ['account', 'accounts'], columns: COLUMNS },
    sortedBy: asked(c, 'sorteer') || 'naam',
    empty: { title: 'Geen account gevonden', text: 'Zoek op een ander deel van de naam, of wis het filter.' },
    file: '/werk/accounts/lijst',
  });
}

const Manage = () => (
  <>
    <ButtonLink href="/werk/accounts/nieuw">Nodig iemand uit</ButtonLink>
    <ButtonLink kind="secondary" href="/werk/accounts/tweede-stap">
      Tweede stap
    </ButtonLink>
  </>
);

const Filters = ({ state }: { state: FormState }) => (
  <>
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
  </>
);

const COLUMNS: readonly Column<ListedAccount>[] = [
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
];

const FILE_COLUMNS = [
  { key: 'name', header: 'Naam' },
  { key: 'email', header: 'E-mailadres' },
  { key: 'roles', header: 'Rollen' },
  { key: 'state', header: 'Stand' },
  { key: 'lastSignedIn', header: 'Laatst ingelogd' },
] as const;

/** The filtered list, to take away. */
export async function accountsFile(c: Request) {
  const { filter, ...order } = askedAccounts(c);
  const accounts = await read(c, (ctx) => listed(ctx, filter, { ...order, limit: EXPORT_LIMIT, offset: 0 }));
  const rows = accounts.map(({ name, email, roles, state, lastSignedInAt }) => ({
    name,
    email,
    roles: roles.join(', '),
    state: stateLabels[state],
    lastSignedIn: lastSignedInAt ? formatInstant(lastSignedInAt) : '',
  }));
  return answerTable(c, { name: 'accounts', columns: FILE_COLUMNS, rows });
}
