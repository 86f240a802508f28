import type { Language } from '#kernel/languages.ts';
import type { Choice } from '../offer.ts';
import { standingTexts } from './standing-texts.ts';

/** In what order places that fall free are given, in plain words. */
export const WaitingRules = ({ choice, language }: { choice: Choice; language: Language }) => {
  const t = standingTexts[language];
  const { newHouseholdsFirst, ownMunicipalityFirst, offerHours } = choice.subject;
  const rules = [
    t.arrival,
    newHouseholdsFirst && t.newFirst,
    ownMunicipalityFirst && t.ownFirst,
    t.together,
    offerHours > 0 ? t.offer(offerHours) : t.atOnce,
  ];
  return (
    <ul>
      {rules.filter(Boolean).map((rule) => (
        <li>{rule}</li>
      ))}
    </ul>
  );
};
