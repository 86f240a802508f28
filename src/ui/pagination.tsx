import type { Language } from '#kernel/languages.ts';
import { withParameters } from './page-url.ts';
import { partTexts } from './texts/part-texts.ts';

type Place = { url: string; page: number; pages: number; language?: Language };

/** Links to the pages of a list, through `?pagina=`. Nothing when there is one page. */
export const Pagination = ({ url, page, pages, language = 'nl' }: Place) => {
  if (pages <= 1) return null;
  const t = partTexts[language];
  const href = (target: number) => withParameters(url, { pagina: target === 1 ? undefined : target });
  return (
    <nav class="pagination" aria-label={t.pages}>
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              {t.previous}
            </a>
          </li>
        )}
        {shownPages(page, pages).map((target, index, shown) => (
          <li class={target > (shown[index - 1] ?? 0) + 1 ? 'after-gap' : undefined}>
            <a href={href(target)} aria-current={target === page ? 'page' : undefined}>
              <span class="visually-hidden">{t.page} </span>
              {target}
            </a>
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={href(page + 1)} rel="next">
              {t.next}
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
