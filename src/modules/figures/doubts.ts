import { certaintyWords } from '../observations/index.ts';
import type { Known } from './known.ts';
import type { FigureValue } from './values.ts';
import { formatKnown, originWords } from './words.ts';

/** What else is known of it than what is preferred, with the difference. */
export function otherwise({ figure, preferred, computed, imported, derived }: FigureValue): string[] {
  return [computed, imported, derived]
    .filter((known): known is Known => known !== undefined && known !== preferred)
    .map((known) => {
      const difference = preferred && preferred.value - known.value;
      const compared =
        difference === undefined
          ? ''
          : difference === 0
            ? ', even veel'
            : `, ${formatKnown(figure, { value: Math.abs(difference) })} ${difference < 0 ? 'meer' : 'minder'}`;
      return `${originWords[known.origin]}: ${formatKnown(figure, known)}${compared}`;
    });
}

/** What is doubtful about a number: how it was read, when it is from, and what was noted. Empty when nothing is. */
export const doubtOf = ({ preferred }: FigureValue): string =>
  [
    preferred?.certainty && preferred.certainty !== 'stated' ? certaintyWords[preferred.certainty] : '',
    preferred?.undated ? 'de bron noemt geen jaar' : '',
    preferred?.note ?? '',
  ]
    .filter((text) => text !== '')
    .join('; ');
