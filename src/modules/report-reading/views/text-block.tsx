import type { FilledParagraph, FilledPart, FilledReport } from '../../report-contents/index.ts';
import { ValueLink } from './value-link.tsx';

type Values = FilledReport['values'];

/** Paragraphs and lists, with the values between the words. */
export const Paragraphs = ({ paragraphs, values }: { paragraphs: readonly FilledParagraph[]; values: Values }) => (
  <>
    {paragraphs.map((paragraph) =>
      paragraph.kind === 'paragraph' ? (
        <p>
          <Parts parts={paragraph.parts} values={values} />
        </p>
      ) : (
        <ul>
          {paragraph.items.map((parts) => (
            <li>
              <Parts parts={parts} values={values} />
            </li>
          ))}
        </ul>
      ),
    )}
  </>
);

const Parts = ({ parts, values }: { parts: readonly FilledPart[]; values: Values }) => (
  <>
    {parts.map((part) => {
      if (typeof part === 'string') return part;
      const value = values[part.key];
      return value && <ValueLink value={value} />;
    })}
  </>
);
