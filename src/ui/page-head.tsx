import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/languages.ts';
import { Link } from './link.tsx';
import { partTexts } from './texts/part-texts.ts';

export type Breadcrumb = { href: string; hreflang?: Language; label: Child };

/** The top of a page: its only h1, with the way that leads here, a lead and the actions on the page as a whole. */
export const PageHead = ({
  title,
  lead,
  kicker,
  breadcrumbs = [],
  actions,
  language = 'nl',
}: {
  title: Child;
  lead?: Child;
  kicker?: Child;
  breadcrumbs?: Breadcrumb[];
  actions?: Child;
  language?: Language;
}) => (
  <div class="page-head">
    {breadcrumbs.length > 0 && (
      <nav class="breadcrumbs" aria-label={partTexts[language].breadcrumbs}>
        <ol>
          {breadcrumbs.map(({ label, ...target }) => (
            <li>
              <Link {...target}>{label}</Link>
            </li>
          ))}
        </ol>
      </nav>
    )}
    <div class="page-head-row">
      <div>
        {kicker && <p class="kicker">{kicker}</p>}
        <h1>{title}</h1>
      </div>
      {actions && <div class="actions">{actions}</div>}
    </div>
    {lead && <p class="lead">{lead}</p>}
  </div>
);
