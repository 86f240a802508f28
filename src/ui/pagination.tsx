import { withParameters } from './page-url.ts';

/** Links to the pages of a list, through `?pagina=`. Nothing when there is one page. */
export const Pagination = ({ url, page, pages }: { url: string; page: number; pages: number }) => {
  if (pages <= 1) return null;
  const href = (target: number) => withParameters(url, { pagina: target === 1 ? undefined : target });
  return (
    <nav class="pagination" aria-label="Bladeren">
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              Vorige
            </a>
          </li>
        )}
        {shownPages(page, pages).map((target, index, shown) => (
          <li class={target > (shown[index - 1] ?? 0) + 1 ? 'after-gap' : undefined}>
            <a href={href(target)} aria-current={target === page ? 'page' : undefined}>
              <span class="visually-hidden">Pagina </span>
              {target}
            </a>
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={href(page + 1)} rel="next">
              Volgende
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
};

/** First, last, the current page and its neighbours. */
export function shownPages(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages];
  return [...new Set(near)].filter((target) => target >= 1 && target <= pages).sort((a, b) => a - b);
}
