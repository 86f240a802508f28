import { type Language, pathIn } from '#kernel/languages.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { type LostLinkTexts, lostLinkTexts } from './lost-link-texts.ts';

const ADDRESS = '/aanmelding';

/** For who signed up before, and comes to look at that. */
export const LostLinkLine = ({ language }: { language: Language }) => {
  const t: LostLinkTexts = lostLinkTexts[language];
  return (
    <p>
      {t.already} <a href={pathIn(language, ADDRESS)}>{t.ask}</a>
    </p>
  );
};

export const AskAgain = ({ language }: { language: Language }) => (
  <Actions>
    <ButtonLink kind="secondary" href={pathIn(language, ADDRESS)}>
      {lostLinkTexts[language].ask}
    </ButtonLink>
  </Actions>
);
