import { type AuditRow, countAuditOf, listAuditOf } from '#kernel/audit.ts';
import { formatInstant } from '#kernel/days.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { respond } from '#ui/respond.tsx';
import { findAccount, listAccountNames } from '../sql/accounts.ts';

const PER_PAGE = 50;

/** What this person did and what was done to their account, newest first. */
export async function accountLogPage(c: Request) {
  const id = idParam(c);
  const page = Math.min(Math.max(Math.trunc(Number(c.req.query('pagina') ?? 1)) || 1, 1), 100_000);
  const { account, rows, count, names } = await read(c, async ({ tx }) => {
    const account = found(await findAccount(tx, id), `account ${id}`);
    const rows = await listAuditOf(tx, id, { limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
    const names = await listAccountNames(tx, [...new Set(rows.flatMap(({ accountId }) => accountId ?? []))]);
    return {
      account,
      rows,
      count: await countAuditOf(tx, id),
      names: new Map(names.map((each) => [each.id, each.name])),
    };
  });
  const happenings = new Map(c.var.modules.flatMap((module) => Object.entries(module.happenings ?? {})));
  return respond(
    c,
    'work',
    `Logboek van ${account.name}`,
    <>
      <PageHead
        title={`Logboek van ${account.name}`}
        lead="Wat deze persoon deed, en wat er met het account gebeurde. In het logboek staan geen inhoud en geen persoonsgegevens."
        breadcrumbs={[
          { href: '/werk/accounts', label: 'Accounts' },
          { href: `/werk/accounts/${id}`, label: account.name },
        ]}
      />
      <DataTable
        caption="Logboek"
        captionHidden
        rows={rows}
        columns={[
          { key: 'at', header: 'Wanneer', nowrap: true, cell: (row) => formatInstant(row.at) },
          { key: 'who', header: 'Wie', cell: (row) => whoOf(row, names) },
          { key: 'what', header: 'Wat', rowHeader: true, cell: (row) => happenings.get(row.action) ?? row.action },
          { key: 'subject', header: 'Waaraan', cell: (row) => (row.subjectId === id ? 'dit account' : row.subjectId) },
        ]}
        empty={{ title: 'Nog niets gebeurd' }}
      />
      <Pagination url={`${c.req.path}?pagina=${page}`} page={page} pages={Math.ceil(count / PER_PAGE)} />
    </>,
  );
}

function whoOf(row: AuditRow, names: ReadonlyMap<string, string>): string {
  if (row.actorKind === 'program') return 'Biebwerk zelf';
  if (row.accountId === null) return 'niet ingelogd';
  return names.get(row.accountId) ?? 'onbekend account';
}
