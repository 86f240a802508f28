import { OTHER_LANGUAGES, type OtherLanguage, otherLanguages, type TranslationState } from '#kernel/translations.ts';
import { TranslationBadge } from '#ui/translation-badge.tsx';
import type { LanguageStates } from '../domain.ts';

const ORDER: readonly TranslationState[] = ['missing', 'stale', 'unchecked', 'fresh'];

type Props = {
  states: LanguageStates;
  /** Where the translation into a language is edited, for who may. */
  hrefOf?: ((language: OtherLanguage) => string) | undefined;
};

/** The languages under how their translations stand, what asks for work first. */
export const LanguagesByState = ({ states, hrefOf }: Props) => (
  <>
    {ORDER.map((state) => {
      const those = otherLanguages.filter((language) => states[language] === state);
      return (
        those.length > 0 && (
          <p>
            <TranslationBadge state={state} />{' '}
            {those.map((language, index) => (
              <>
                {index > 0 && ', '}
                {hrefOf ? <a href={hrefOf(language)}>{OTHER_LANGUAGES[language]}</a> : OTHER_LANGUAGES[language]}
              </>
            ))}
          </p>
        )
      );
    })}
  </>
);
