import type { Child } from 'hono/jsx';
import { Icon } from './icon.tsx';

/** Parts of one subject, each a page of its own. `path` is the address of the part that is open. */
export const Tabs = ({
  label,
  path,
  items,
}: {
  label: string;
  path: string;
  items: readonly { href: string; label: Child; count?: number }[];
}) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {items.map((item) => (
        <li>
          <a href={item.href} aria-current={item.href === path ? 'page' : undefined}>
            {item.label}
            {item.count !== undefined && <span class="count">{item.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Parts that fold on the page itself. With a `name` only one is open at a time. */
export const Folds = ({
  name,
  items,
}: {
  name?: string;
  items: readonly { summary: Child; content: Child; open?: boolean }[];
}) => (
  <div class="folds">
    {items.map(({ summary, content, open }) => (
      <details name={name} open={open}>
        <summary>
          <Icon name="chevron-right" />
          {summary}
        </summary>
        <div class="fold-content">{content}</div>
      </details>
    ))}
  </div>
);
