import type { Child, PropsWithChildren } from 'hono/jsx';
import { type Language, pathIn } from '#kernel/languages.ts';
import type { Target } from '#kernel/translated-page.ts';
import { asset } from './assets.ts';
import { CommandDialog } from './command-search.tsx';
import { Document } from './document.tsx';
import { Icon, Mark } from './icon.tsx';
import { LanguageHint, LanguagePicker, type SamePage } from './language-links.tsx';
import { Link } from './link.tsx';
import { FlatNavigation, GroupedNavigation, type NavigationItem } from './navigation.tsx';
import { shellTexts } from './texts/shell-texts.ts';

/** `roles` are the labels a person may read; `path` is the path of the page, without parameters. */
export type ShellProps = PropsWithChildren<{
  title: string;
  path: string;
  organisation: string;
  navigation: NavigationItem[];
  user?: { name: string; roles: string[] };
  demo?: boolean;
  head?: Child;
  footer?: NavigationItem[];
}>;

/** How a page for residents stands among the other languages: where links lead, and the same page in each of them. */
export type Languages = {
  language?: Language;
  to?: (dutchPath: string) => Target;
  samePage?: SamePage;
  /** What the browser would rather read, when that is another language. */
  preferred?: Language | undefined;
};

/** The site for residents. The page gives its one h1, through PageHead or Hero. */
export const PublicShell = (props: ShellProps & Languages) => {
  const { language = 'nl', to = inDutch, samePage = [], organisation } = props;
  return (
    <Document {...props} side="public">
      <DemoNotice demo={props.demo} language={language} />
      <LanguageHint pages={samePage} preferred={props.preferred} />
      <header class="site-header">
        <div class="wrap bar">
          <Brand {...to('/')} organisation={organisation} />
          <FlatNavigation items={props.navigation} path={props.path} language={language} />
          {samePage.length > 1 && <LanguagePicker pages={samePage} language={language} />}
          {props.user ? (
            <UserMenu user={props.user} language={language} to={to} />
          ) : (
            <SignIn language={language} to={to} />
          )}
        </div>
      </header>
      <Main>{props.children}</Main>
      <Footer organisation={organisation} links={props.footer ?? []} language={language} />
    </Document>
  );
};

const inDutch = (href: string): Target => ({ href });

type Place = { language?: Language; to?: (dutchPath: string) => Target };

const SignIn = ({ language = 'nl', to = inDutch }: Place) => (
  <Link class="button secondary small" {...to('/inloggen')}>
    <Icon name="person" />
    {shellTexts[language].signIn}
  </Link>
);

/** The workplace of staff: groups of rooms at the side, a command search behind / and Ctrl+K. */
export const StaffShell = (props: ShellProps) => (
  <Document {...props} side="staff">
    <div class="workplace">
      <header class="side">
        <Brand href="/werk" organisation={props.organisation} />
        <a class="search-link" href="/werk/zoek" data-dialog="command-search">
          <Icon name="search" />
          Ga naar
          <kbd>/</kbd>
        </a>
        <button type="button" class="menu-button" popovertarget="navigation">
          <Icon name="menu" />
          Menu
        </button>
        <GroupedNavigation items={props.navigation} path={props.path} />
        {props.user && <UserMenu user={props.user} />}
      </header>
      <div class="desk">
        <DemoNotice demo={props.demo} />
        <Main>{props.children}</Main>
        <Footer organisation={props.organisation} links={props.footer ?? []} />
      </div>
    </div>
    <CommandDialog />
  </Document>
);

/** The portal of municipalities, schools and other partners. */
export const PartnerShell = (props: ShellProps) => (
  <Document {...props} side="partner">
    <DemoNotice demo={props.demo} />
    <header class="site-header">
      <div class="wrap bar">
        <Brand href="/partner" organisation={props.organisation} suffix="voor partners" />
        <FlatNavigation items={props.navigation} path={props.path} />
        {props.user && <UserMenu user={props.user} />}
      </div>
    </header>
    <Main>{props.children}</Main>
    <Footer organisation={props.organisation} links={props.footer ?? []} />
  </Document>
);

/** A page on its own, without a menu: sign-in, errors, a link from a mail. */
export const MinimalShell = (
  props: PropsWithChildren<{ title: string; organisation: string; head?: Child; language?: Language }>,
) => (
  <Document {...props} side="minimal">
    <header class="site-header">
      <div class="wrap bar">
        <Brand href={pathIn(props.language ?? 'nl', '/')} organisation={props.organisation} />
      </div>
    </header>
    <Main>{props.children}</Main>
  </Document>
);

const Main = ({ children }: PropsWithChildren) => (
  <main id="inhoud" tabindex={-1}>
    <div class="wrap stack">{children}</div>
  </main>
);

const Brand = ({ href, organisation, suffix }: { href: string; organisation: string; suffix?: string }) => (
  <a class="brand" href={href}>
    <Mark />
    <span>
      <small>{organisation}</small>
      Biebwerk{suffix && <em> {suffix}</em>}
    </span>
  </a>
);

const UserMenu = ({ user, language = 'nl', to = inDutch }: Place & { user: { name: string; roles: string[] } }) => (
  <div class="user">
    <p>
      <Link {...to('/account')}>
        <strong>{user.name}</strong>
      </Link>
      <small>{user.roles.join(', ')}</small>
    </p>
    <form method="post" action="/uitloggen">
      <button type="submit" class="button quiet small">
        {shellTexts[language].signOut}
      </button>
    </form>
    <script type="module" src={asset('sign-out.js')} />
  </div>
);

const DemoNotice = ({ demo, language = 'nl' }: { demo: boolean | undefined; language?: Language }) =>
  demo ? (
    <aside class="demo-notice" aria-label={shellTexts[language].demo}>
      <p class="wrap">{shellTexts[language].demoNotice}</p>
    </aside>
  ) : null;

type FooterProps = { organisation: string; links: NavigationItem[]; language?: Language };

const Footer = ({ organisation, links, language = 'nl' }: FooterProps) => (
  <footer class="site-footer">
    <div class="wrap bar">
      <p>
        <strong>{organisation}</strong> <span>{shellTexts[language].runsOn}</span>
      </p>
      {links.length > 0 && (
        <nav aria-label={shellTexts[language].aboutSite}>
          <ul>
            {links.map(({ label, ...target }) => (
              <li>
                <Link {...target}>{label}</Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  </footer>
);
