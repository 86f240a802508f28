import type { Child } from 'hono/jsx';

/** A few numbers that matter, large. `change` compares with before, in words. */
export const KeyFigures = ({
  items,
}: {
  items: readonly { label: Child; value: Child; change?: Child; href?: string }[];
}) => (
  <dl class="key-figures">
    {items.map(({ label, value, change, href }) => (
      <div>
        <dt>{href ? <a href={href}>{label}</a> : label}</dt>
        <dd class="figure-value">{value}</dd>
        {change && <dd class="figure-change">{change}</dd>}
      </div>
    ))}
  </dl>
);
