import type { Child } from 'hono/jsx';

/** Terms and what they are here. An item without details shows that it is unknown. */
export const DescriptionList = ({ items }: { items: readonly { term: Child; details?: Child }[] }) => (
  <dl class="description-list">
    {items.map(({ term, details }) => (
      <div>
        <dt>{term}</dt>
        <dd>{details ?? <span class="missing">onbekend</span>}</dd>
      </div>
    ))}
  </dl>
);
