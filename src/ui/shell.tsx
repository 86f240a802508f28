import type { Child, PropsWithChildren } from 'hono/jsx';
import { CommandDialog } from './command-search.tsx';
import { Document } from './document.tsx';
import { Icon, Mark } from './icon.tsx';
import { FlatNavigation, GroupedNavigation, type NavigationItem } from './navigation.tsx';

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
  lang?: string;
  dir?: 'ltr' | 'rtl';
}>;

/** The site for residents. The page gives its one h1, through PageHead or Hero. */
export const PublicShell = (props: ShellProps) => (
  <Document {...props} side="public">
    <DemoNotice demo={props.demo} />
    <header class="site-header">
      <div class="wrap bar">
        <Brand href="/" organisation={props.organisation} />
        <FlatNavigation items={props.navigation} path={props.path} />
        {props.user ? (
          <UserMenu user={props.user} />
        ) : (
          <a class="button secondary small" href="/inloggen">
            <Icon name="person" />
            Inloggen
          </a>
        )}
      </div>
    </header>
    <Main>{props.children}</Main>
    <Footer organisation={props.organisation} links={props.footer ?? []} />
  </Document>
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
export const MinimalShell = (props: PropsWithChildren<{ title: string; organisation: string; head?: Child }>) => (
  <Document {...props} side="minimal">
    <header class="site-header">
      <div class="wrap bar">
        <Brand href="/" organisation={props.organisation} />
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

const UserMenu = ({ user }: { user: { name: string; roles: string[] } }) => (
  <div class="user">
    <p>
      <a href="/account">
        <strong>{user.name}</strong>
      </a>
      <small>{user.roles.join(', ')}</small>
    </p>
    <form method="post" action="/uitloggen">
      <button type="submit" class="button quiet small">
        Uitloggen
      </button>
    </form>
  </div>
);

const DemoNotice = ({ demo }: { demo: boolean | undefined }) =>
  demo ? (
    <aside class="demo-notice" aria-label="Demonstratie">
      <p class="wrap">Dit is een demonstratie. Namen en aantallen zijn verzonnen.</p>
    </aside>
  ) : null;

const Footer = ({ organisation, links }: { organisation: string; links: NavigationItem[] }) => (
  <footer class="site-footer">
    <div class="wrap bar">
      <p>
        <strong>{organisation}</strong> <span>werkt met Biebwerk, vrije software</span>
      </p>
      {links.length > 0 && (
        <nav aria-label="Over deze site">
          <ul>
            {links.map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  </footer>
);
