import type { Child } from 'hono/jsx';
import { can, mayKnock, type Scope } from '#kernel/access.ts';
import { answerPage } from '#kernel/conditional-answer.ts';
import type { Request } from '#kernel/http.ts';
import { dutchPathOf, pathIn } from '#kernel/languages.ts';
import type { NavigationItem, Side, SubjectAction } from '#kernel/module.ts';
import { targetOf } from '#kernel/translated-page.ts';
import { ButtonLink } from './button.tsx';
import { LanguageHead, preferredLanguage, type SamePage } from './language-links.tsx';
import type { NavigationItem as Shown } from './navigation.tsx';
import { type Languages, MinimalShell, PartnerShell, PublicShell, StaffShell } from './shell.tsx';

const SHELLS = { public: PublicShell, work: StaffShell, partner: PartnerShell };

/** Modules stand from the ground up, but what keeps the house running is looked for at the end. */
const LAST_GROUP = 'Beheer';

/** The navigation of one side of the house or of the foot of its public pages, as far as this user may knock there, in the language of the page. */
export function navigationFor(c: Request, side: NavigationItem['side']): Shown[] {
  const { actor, modules, language } = c.var;
  const items = modules
    .flatMap((module) => module.navigation ?? [])
    .filter((item) => item.side === side && mayKnock(actor, item.knock));
  return items
    .sort((a, b) => Number(a.group === LAST_GROUP) - Number(b.group === LAST_GROUP))
    .map(({ href, inOtherLanguages, side: _side, knock: _knock, ...words }) => ({
      ...words,
      ...(language === 'nl' ? {} : inOtherLanguages?.[language]),
      ...targetOf(c, href),
    }));
}

/** Buttons for what modules to the right can do here, as far as the user may: with one subject, or on a page about all of them. */
export const SubjectActions = ({
  c,
  subject,
  id = '',
  row,
  kind,
  small,
}: {
  c: Request;
  subject: SubjectAction['subject'];
  id?: string;
  row?: Scope;
  kind?: 'secondary';
  small?: boolean;
}) => (
  <>
    {c.var.modules
      .flatMap((module) => module.actions ?? [])
      .filter((action) => action.subject === subject && can(c.var.actor, action.permission, row))
      .map(({ label, hrefOf }) => (
        <ButtonLink href={hrefOf(id)} kind={kind} small={small}>
          {label}
        </ButtonLink>
      ))}
  </>
);

type Status = 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500;

/** The title of a page, and what else its head tells to whom it is shared with. */
type Titled = string | { readonly title: string; readonly head: Child };

/** Answers with a page in the shell of its side. A refused form comes back with status 422. */
export function respond(c: Request, side: Side, titled: Titled, content: Child, status: Status = 200) {
  const Shell = SHELLS[side];
  const { title, head } = typeof titled === 'string' ? { title: titled, head: undefined } : titled;
  const { actor, config, organisation } = c.var;
  const user = actor.kind === 'user' ? { user: { name: actor.name, roles: [...actor.roles] } } : {};
  const page = (
    <Shell
      title={title}
      path={c.req.path}
      organisation={organisation}
      navigation={navigationFor(c, side)}
      demo={config.demo}
      {...user}
      {...(side === 'public' ? { ...languagesFor(c, status, head), footer: navigationFor(c, 'foot') } : { head })}
    >
      {content}
    </Shell>
  );
  return answerPage(c, String(page), status);
}

/** How this page stands among the other languages. A page that went wrong is no page to find in another one. */
function languagesFor(c: Request, status: Status, added?: Child): Languages & { head?: Child } {
  const { language, offered, config } = c.var;
  const own = dutchPathOf(c.req.path);
  const { search } = new URL(c.req.url);
  const samePage: SamePage = offered.map((each) => ({ language: each, href: pathIn(each, own + search) }));
  const to = (dutchPath: string) => targetOf(c, dutchPath);
  if (samePage.length === 0 || status !== 200) return { language, to, head: added };
  const pages = offered.map((each) => ({ language: each, href: pathIn(each, own) }));
  return {
    language,
    to,
    samePage,
    preferred: preferredLanguage(c.req.header('accept-language'), language),
    head: (
      <>
        <LanguageHead pages={pages} own={c.req.path} base={config.baseUrl} />
        {added}
      </>
    ),
  };
}

/** Answers with a page that stands alone: signing in, choosing a password, an error. */
export const respondAlone = (c: Request, title: string, content: Child, status: Status = 200) =>
  c.html(
    <MinimalShell title={title} organisation={c.var.organisation} language={c.var.language}>
      {content}
    </MinimalShell>,
    status,
  );
