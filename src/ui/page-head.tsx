import type { Child } from 'hono/jsx';

export type Breadcrumb = { href: string; label: string };

/** The top of a page: its only h1, with the way that leads here, a lead and the actions on the page as a whole. */
export const PageHead = ({
  title,
  lead,
  kicker,
  breadcrumbs = [],
  actions,
}: {
  title: string;
  lead?: Child;
  kicker?: Child;
  breadcrumbs?: Breadcrumb[];
  actions?: Child;
}) => (
  <div class="page-head">
    {breadcrumbs.length > 0 && (
      <nav class="breadcrumbs" aria-label="Kruimelpad">
        <ol>
          {breadcrumbs.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
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
