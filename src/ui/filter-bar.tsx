import type { PropsWithChildren } from 'hono/jsx';
import type { Language } from '#kernel/languages.ts';
import { Icon } from './icon.tsx';
import { partTexts } from './texts/part-texts.ts';

/**
 * Fields that narrow a list, in a form that only asks (GET). Put the list in `Results`: the core script then renews it while typing.
 * `clearHref` leads to the list without a filter.
 */
export const FilterBar = ({
  action,
  clearHref,
  language = 'nl',
  children,
}: PropsWithChildren<{ action?: string; clearHref?: string | undefined; language?: Language }>) => (
  <search>
    <form class="filter-bar" method="get" action={action} data-filter="results">
      {children}
      <div class="actions">
        <button type="submit" class="button secondary">
          <Icon name="filter" />
          {partTexts[language].show}
        </button>
        {clearHref && <a href={clearHref}>{partTexts[language].clearFilter}</a>}
      </div>
    </form>
  </search>
);

/** The list that a FilterBar narrows. `status` is what a screen reader hears after each change, such as "12 gevonden". */
export const Results = ({ status, children }: PropsWithChildren<{ status: string }>) => (
  <div id="results" class="stack" data-status={status}>
    {children}
  </div>
);

type ExportProps = { csv?: string; xlsx?: string; label?: string; language?: Language };

/** The same rows to take away. `label` says what they are, where a page has more than one list. */
export const ExportLinks = ({ csv, xlsx, label, language = 'nl' }: ExportProps) => (
  <p class="export-links">
    <Icon name="download" />
    <span>{label ?? partTexts[language].download}</span>
    {csv && (
      <a href={csv} download>
        CSV
      </a>
    )}
    {xlsx && (
      <a href={xlsx} download>
        Excel
      </a>
    )}
  </p>
);
