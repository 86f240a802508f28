import type { Language } from '#kernel/languages.ts';
import type { Own } from '../own.ts';
import { standingTexts } from './standing-texts.ts';

/** In what order places that fall free are given, in plain words: the rule that weighs most on top. */
export const WaitingRules = ({ of, language }: { of: Own['rules']; language: Language }) => {
  const t = standingTexts[language];
  const { newHouseholdsFirst, ownMunicipalityFirst, offerHours } = of;
  const rules = [
    newHouseholdsFirst && t.newFirst,
    ownMunicipalityFirst && t.ownFirst,
    t.arrival,
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
