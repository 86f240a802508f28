import { Alert } from '#ui/alert.tsx';
import { disagreementsIn } from '../disagreement.ts';
import { otherwise } from '../doubts.ts';
import type { FigureValue } from '../values.ts';
import { originWords } from '../words.ts';

/** Says so when not all that is known is the same. */
export const Differences = ({ value }: { value: FigureValue }) => {
  const { preferred } = value;
  if (!preferred || disagreementsIn(value).length === 0) return null;
  return (
    <Alert kind="warning" title="Niet elke bron zegt hetzelfde">
      <p>
        We tonen wat is {originWords[preferred.origin]}. Ook bekend: {otherwise(value).join('; ')}.
      </p>
    </Alert>
  );
};
