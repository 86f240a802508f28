import type { Words } from '#kernel/translated-page.ts';
import { Card } from '#ui/card.tsx';
import type { Own } from '../own.ts';
import type { ownRegistrationTexts } from './own-registration-texts.ts';
import { WaitingRules } from './waiting-rules.tsx';

/** How many are before a household that waits, and by what rule. */
export const Waiting = ({
  own: { ahead, rules },
  words: { t, language },
}: {
  own: Own;
  words: Words<typeof ownRegistrationTexts>;
}) =>
  ahead === null ? null : (
    <Card title={t.queue}>
      <p>
        <strong>{ahead === 0 ? t.first : t.ahead(ahead)}</strong>
      </p>
      <WaitingRules of={rules} language={language} />
    </Card>
  );
