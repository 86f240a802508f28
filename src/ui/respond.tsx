import type { Child } from 'hono/jsx';
import { can, type Scope } from '#kernel/access.ts';
import type { Request } from '#kernel/http.ts';
import type { NavigationItem, SubjectAction } from '#kernel/module.ts';
import { ButtonLink } from './button.tsx';
import { MinimalShell, PartnerShell, PublicShell, StaffShell } from './shell.tsx';

const SHELLS = { public: PublicShell, work: StaffShell, partner: PartnerShell };

/** Modules stand from the ground up, but what keeps the house running is looked for at the end. */
const LAST_GROUP = 'Beheer';

/** The navigation of one side of the house, as far as this user may knock there. */
export function navigationFor(c: Request, side: NavigationItem['side']): NavigationItem[] {
  const { actor, modules } = c.var;
  const mayKnock = ({ knock }: NavigationItem): boolean =>
    knock === 'public' || (knock === 'signed-in' ? actor.kind === 'user' : can(actor, knock));
  const items = modules
    .flatMap((module) => module.navigation ?? [])
    .filter((item) => item.side === side && mayKnock(item));
  return items.sort((a, b) => Number(a.group === LAST_GROUP) - Number(b.group === LAST_GROUP));
}

/** Buttons for what modules to the right can do with this subject, as far as the user may. */
export const SubjectActions = ({
  c,
  subject,
  id,
  row,
}: {
  c: Request;
  subject: SubjectAction['subject'];
  id: string;
  row: Scope;
}) => (
  <>
    {c.var.modules
      .flatMap((module) => module.actions ?? [])
      .filter((action) => action.subject === subject && can(c.var.actor, action.permission, row))
      .map(({ label, hrefOf }) => (
        <ButtonLink href={hrefOf(id)}>{label}</ButtonLink>
      ))}
  </>
);

type Status = 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500;

/** Answers with a page in the shell of its side. A refused form comes back with status 422. */
export function respond(c: Request, side: NavigationItem['side'], title: string, content: Child, status: Status = 200) {
  const Shell = SHELLS[side];
  const { actor, config, organisation } = c.var;
  const user = actor.kind === 'user' ? { user: { name: actor.name, roles: [...actor.roles] } } : {};
  return c.html(
    <Shell
      title={title}
      path={c.req.path}
      organisation={organisation}
      navigation={navigationFor(c, side)}
      demo={config.demo}
      {...user}
    >
      {content}
    </Shell>,
    status,
  );
}

/** Answers with a page that stands alone: signing in, choosing a password, an error. */
export const respondAlone = (c: Request, title: string, content: Child, status: Status = 200) =>
  c.html(
    <MinimalShell title={title} organisation={c.var.organisation}>
      {content}
    </MinimalShell>,
    status,
  );
