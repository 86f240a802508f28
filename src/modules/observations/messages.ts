import { formatQuantity } from '#kernel/money.ts';
import type { Texts } from '#kernel/result.ts';
import type { EnterRefusal } from './commands/enter-observation.ts';
import type { NumberFault } from './domain.ts';
import { shownPeriod } from './period-text.ts';
import type { AlreadyReplaced } from './replacing.ts';
import type { ValueTextFault } from './value-text.ts';
import { profileWords } from './words.ts';

const numberTexts: Record<NumberFault, string> = {
  decimals: 'Dit cijfer heeft niet zoveel cijfers achter de komma.',
  range: 'Het eerste getal van een bereik is kleiner dan het tweede.',
  negative: 'Dit cijfer kan niet onder nul zijn.',
  'too-large': 'Dit getal is te groot. Kijk na of er een nul te veel staat.',
};

/** What is wrong with a typed value, and what to do. */
export const valueTexts: Record<ValueTextFault, (typed: string) => string> = {
  empty: () => 'Vul een getal in, of een streepje (-) als de bron geen getal noemt.',
  'no-number': (typed) => `"${typed}" is geen getal. Schrijf het zoals 126.427, 19,1% of 5 tot 10.`,
  'thousands-or-decimals': (typed) =>
    `"${typed}" kan op twee manieren gelezen worden. Bedoel je duizendtallen, schrijf dan een punt of niets: ${typed.replaceAll(',', '.')}.`,
  'point-for-comma': (typed) =>
    `"${typed}": schrijf een komma voor wat achter de komma staat: ${typed.replace('.', ',')}.`,
  'no-percentage': () => 'Dit cijfer is geen percentage. Schrijf het zonder procentteken.',
};

const jumpText = (before: number, percent: number): string =>
  Number.isFinite(percent)
    ? `Dat is ${formatQuantity(Math.round(Math.abs(percent)))}% ${percent > 0 ? 'meer' : 'minder'} dan een jaar eerder (${formatQuantity(before)})`
    : 'Een jaar eerder was het 0';

export const observationTexts: Texts<EnterRefusal | AlreadyReplaced> = {
  'unknown-figure': ({ figureId }) =>
    `"${figureId}" is geen cijfer dat wij kennen. Kijk bij "Cijfer invoeren" hoe het heet.`,
  'unknown-profile': ({ known }) =>
    `Dit cijfer heeft die telwijze niet. Kies uit: ${known.map((profile) => profileWords[profile]).join(', ')}.`,
  'wrong-scope': () => 'Dit cijfer bestaat niet voor dit gebied. Kies een ander gebied.',
  'unknown-scope': () => 'Deze gemeente of vestiging kennen wij niet.',
  'not-a-number': ({ why }) => numberTexts[why],
  'explain-jump': ({ before, percent }) => `${jumpText(before, percent)}. Leg in de opmerking uit hoe dat komt.`,
  overlap: ({ period }) =>
    period
      ? `Voor ${shownPeriod(period)} staat er al een cijfer. Corrigeer dat, of kies een andere periode.`
      : 'Er staat al een cijfer zonder periode. Corrigeer dat.',
  'already-replaced': () =>
    'Iemand anders heeft dit cijfer intussen gecorrigeerd of ingetrokken. Kijk eerst wat er nu staat.',
};
