import { EmptyState } from './empty-state.tsx';
import { FilterBar, Results } from './filter-bar.tsx';
import { groupItems, type NavigationItem } from './navigation.tsx';

/** The search over all rooms. The core script fills the list from the menu of the page, so it costs no second copy of it. */
export const CommandDialog = () => (
  <dialog id="command-search" class="command" aria-label="Ga naar een onderdeel">
    <form method="dialog">
      <label for="command-term" class="visually-hidden">
        Ga naar
      </label>
      <input id="command-term" type="search" autocomplete="off" autofocus placeholder="Waar wil je naartoe?" />
      <button type="submit" class="button quiet small" value="cancel">
        Sluit
      </button>
    </form>
    <nav aria-label="Gevonden onderdelen" />
  </dialog>
);

/** The items whose label, group or hint holds every word of the term, whatever its case. */
export function matchingItems(items: NavigationItem[], term: string): NavigationItem[] {
  const words = term.toLocaleLowerCase('nl').split(/\s+/).filter(Boolean);
  return items.filter(({ label, group = '', hint = '' }) => {
    const text = `${label} ${group} ${hint}`.toLocaleLowerCase('nl');
    return words.every((word) => text.includes(word));
  });
}

/** The same search as a page, for who works without JavaScript. */
export const CommandSearch = ({ items, term }: { items: NavigationItem[]; term: string }) => {
  const found = matchingItems(items, term);
  return (
    <>
      <FilterBar>
        <div class="field">
          <label for="q">Waar wil je naartoe?</label>
          <input id="q" name="q" type="search" value={term} autocomplete="off" />
        </div>
      </FilterBar>
      <Results status={`${found.length} gevonden`}>
        {found.length === 0 && <EmptyState title="Niets gevonden">Probeer een ander of korter woord.</EmptyState>}
        {groupItems(found).map(([group, members]) => (
          <section>
            {group && <h2>{group}</h2>}
            <ul class="link-list">
              {members.map(({ href, label, hint }) => (
                <li>
                  <a href={href}>{label}</a>
                  {hint && <span class="hint"> {hint}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Results>
    </>
  );
};
