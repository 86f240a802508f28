import { Link } from '#ui/link.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import type { Course } from '../../courses/index.ts';
import type { Spoken } from '../pages/course-facts.tsx';

type Props = { parts: readonly Course[]; current: Course; level: 2 | 3; words: Spoken };

/** The courses of a line in their order, of which this is one. Nothing for a course that stands by itself. */
export const CourseParts = ({ parts, current, level, words: { t, language, to } }: Props) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  return parts.length < 2 ? null : (
    <>
      <Heading>{t.parts}</Heading>
      <ol>
        {parts.map(({ id, slug, name }) => (
          <li>
            <Link {...to(`/cursussen/${slug}`)}>
              <span {...writtenInDutch(language)}>{name}</span>
            </Link>
            {id === current.id && ` (${t.thisPart})`}
          </li>
        ))}
      </ol>
    </>
  );
};
