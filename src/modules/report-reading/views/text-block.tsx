import type { Child } from 'hono/jsx';
import type { FilledBlock, FilledPart, FilledReport } from '../../report-contents/index.ts';
import { ValueLink } from './value-link.tsx';

type Values = FilledReport['values'];
type FilledParagraph = Extract<FilledBlock, { kind: 'text' }>['paragraphs'][number];

/** Paragraphs and lists, with the values between the words, and what stands below each. */
export const Paragraphs = ({
  paragraphs,
  values,
  below,
}: {
  paragraphs: readonly FilledParagraph[];
  values: Values;
  below?: ((index: number) => Child) | undefined;
}) => (
  <>
    {paragraphs.map((paragraph, index) => (
      <>
        <Paragraph paragraph={paragraph} values={values} />
        {below?.(index)}
      </>
    ))}
  </>
);

const Paragraph = ({ paragraph, values }: { paragraph: FilledParagraph; values: Values }) =>
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
