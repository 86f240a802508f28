import type { Language } from '#kernel/languages.ts';
import { Icon } from './icon.tsx';
import { InBrackets } from './link.tsx';
import { shellTexts } from './texts/shell-texts.ts';

/**
 * A place to go to. `group` is the heading it stands under, `hint` says in a few words what one does there, `hreflang` is
 * the language of the page when it is another than that of the link.
 */
export type NavigationItem = { href: string; hreflang?: Language; label: string; group?: string; hint?: string };

/** The item that a path lies under: the longest address that begins it, so `/werk` does not win from `/werk/adviezen`. */
export function currentItem(items: NavigationItem[], path: string): NavigationItem | undefined {
  const above = items.filter(({ href }) => path === href || path.startsWith(href === '/' ? '//' : `${href}/`));
  return above.sort((a, b) => b.href.length - a.href.length)[0];
}

/** Items in their groups, in the order in which the groups first appear. */
export function groupItems(items: NavigationItem[]): [group: string, items: NavigationItem[]][] {
  return [...Map.groupBy(items, (item) => item.group ?? '')];
}

type Place = { items: NavigationItem[]; path: string };

/** One level of links, side by side. */
export const FlatNavigation = ({ items, path, language = 'nl' }: Place & { language?: Language | undefined }) => (
  <nav class="flat-nav" id="navigation" aria-label={shellTexts[language].mainMenu}>
    <ul>
      {items.map((item) => (
        <li>
          <NavigationLink item={item} items={items} path={path} />
        </li>
      ))}
    </ul>
  </nav>
);

/** With more rooms than this the groups fold, except the one that you are in. */
const unfoldedRooms = 14;

/** Links in groups that fold; the group of the current page is open. On a narrow screen it is the popover behind the menu button. */
export const GroupedNavigation = ({ items, path }: Place) => {
  const current = currentItem(items, path);
  return (
    <nav class="side-nav" id="navigation" aria-label="Hoofdmenu" popover="auto">
      {groupItems(items).map(([group, members]) =>
        group === '' ? (
          <NavigationList items={members} all={items} path={path} />
        ) : (
          <details open={items.length <= unfoldedRooms || (current !== undefined && members.includes(current))}>
            <summary>
              {group}
              <Icon name="chevron-down" />
            </summary>
            <NavigationList items={members} all={items} path={path} />
          </details>
        ),
      )}
    </nav>
  );
};

const NavigationList = ({ items, all, path }: Place & { all: NavigationItem[] }) => (
  <ul>
    {items.map((item) => (
      <li>
        <NavigationLink item={item} items={all} path={path} />
      </li>
    ))}
  </ul>
);

const NavigationLink = ({ item, items, path }: Place & { item: NavigationItem }) => (
  <a
    href={item.href}
    hreflang={item.hreflang}
    data-hint={item.hint}
    aria-current={item.href === path ? 'page' : item === currentItem(items, path) ? 'true' : undefined}
  >
    {item.label}
    <InBrackets language={item.hreflang} />
  </a>
);
