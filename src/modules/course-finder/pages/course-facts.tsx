import { formatCents } from '#kernel/money.ts';
import type { Words } from '#kernel/translated-page.ts';
import { DescriptionList } from '#ui/description-list.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { wordsTexts } from '../../agenda/index.ts';
import type { Course } from '../../courses/index.ts';
import type { coursesTexts } from './courses-texts.ts';

export type Spoken = Words<typeof coursesTexts>;

/** For whom it is, how long it takes and what it costs. */
export const CourseFacts = ({ course, words: { t, language } }: { course: Course; words: Spoken }) => {
  const { halfDaysFrom, halfDaysUntil, minutes, priceCents, level, bring, audiences } = course;
  const { free, audiences: named } = wordsTexts[language];
  const own = (text: string) => <span {...writtenInDutch(language)}>{text}</span>;
  return (
    <DescriptionList
      language={language}
      items={[
        { term: t.forWhom, details: audiences.map((audience) => named[audience]).join(', ') },
        { term: t.level, details: level ? own(level) : t.nothing },
        {
          term: t.times,
          details: halfDaysFrom === halfDaysUntil ? halfDaysFrom : `${halfDaysFrom} – ${halfDaysUntil}`,
        },
        { term: t.minutes, details: minutes },
        { term: t.cost, details: priceCents === 0 ? free : formatCents(priceCents, language) },
        ...(bring ? [{ term: t.bring, details: own(bring) }] : []),
      ]}
    />
  );
};
