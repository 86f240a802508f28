import { Alert } from '#ui/alert.tsx';
import { openBoundariesOf, type Reading, readingWords } from '../../school-norms/index.ts';
import type { Service } from '../../tariffs/index.ts';
import { READING_HREF } from './reading.tsx';

/** Which numbers of pupils these services leave open, and how the library reads them. Nothing where none is open. */
export const ReadingNote = ({ services, reading }: { services: readonly Service[]; reading: Reading }) => {
  const open = services.flatMap(({ title, norms }) =>
    norms.flatMap((norm) => openBoundariesOf(norm).map(({ pupils }) => ({ title, pupils, label: norm.label }))),
  );
  if (open.length === 0) return null;
  return (
    <Alert title="De bron zegt niet wat een school precies op de grens krijgt">
      <ul>
        {open.map(({ title, pupils, label }) => (
          <li>
            {title}: {label.toLowerCase()} bij precies {pupils} leerlingen
          </li>
        ))}
      </ul>
      <p>
        Lezing van de bibliotheek: <a href={READING_HREF}>{readingWords[reading].toLowerCase()}</a>.
      </p>
    </Alert>
  );
};
