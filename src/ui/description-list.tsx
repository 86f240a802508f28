import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/languages.ts';
import { partTexts } from './texts/part-texts.ts';

/** Terms and what they are here. An item without details shows that it is unknown. */
export const DescriptionList = ({
  items,
  language = 'nl',
}: {
  items: readonly { term: Child; details?: Child }[];
  language?: Language;
}) => (
  <dl class="description-list">
    {items.map(({ term, details }) => (
      <div>
        <dt>{term}</dt>
        <dd>{details ?? <span class="missing">{partTexts[language].unknown}</span>}</dd>
      </div>
    ))}
  </dl>
);
