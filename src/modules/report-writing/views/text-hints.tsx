import type { Figure } from '#kernel/figures.ts';
import { Alert } from '#ui/alert.tsx';
import { longSentences } from '../long-sentences.ts';
import { looseBraces } from '../loose-braces.ts';
import { Nearest } from './missing-values.tsx';

/** What could be easier to read, and what looks like a figure but is none. Nothing of it keeps a text from being saved. */
export const TextHints = ({ text, figures }: { text: string; figures: ReadonlyMap<string, Figure> }) => {
  const [long, loose] = [longSentences(text), looseBraces(text)];
  return (
    <>
      {loose.length > 0 && (
        <Alert kind="warning">
          <ul>
            {loose.map((written) => (
              <li>
                <code>{`{${written}}`}</code> is geen cijfer, en staat zo in de tekst.{' '}
                <Nearest written={written} figures={figures} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {long.length > 0 && (
        <Alert title="Lange zinnen">
          <p>Deze zinnen hebben meer dan twintig woorden. In kortere zinnen lezen meer mensen ze.</p>
          <ul>
            {long.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
};
