import { LANGUAGES, type Language } from '#kernel/languages.ts';

/** Numbers and words in our letters, with what stands between them: `0524 12 34 56`, `Markt 1, Coevorden`. Not from – until: that runs along. */
const LEFT_TO_RIGHT =
  /[\p{Script=Latin}\p{Nd}+€](?:[\p{Script=Latin}\p{M}\p{Nd}\s.,:/@’'€&+-]*[\p{Script=Latin}\p{M}\p{Nd}])?/gu;

/** A text in a language, in which numbers and names keep their order where it runs from right to left. */
export const Isolated = ({ text, language }: { text: string; language: Language }) => {
  if (LANGUAGES[language].direction === 'ltr') return <>{text}</>;
  const others = text.split(LEFT_TO_RIGHT);
  const runs = text.match(LEFT_TO_RIGHT) ?? [];
  return (
    <>
      {others.map((other, index) => (
        <>
          {other}
          {runs[index] && <bdi dir="ltr">{runs[index]}</bdi>}
        </>
      ))}
    </>
  );
};
