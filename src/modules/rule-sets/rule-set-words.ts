import { type RuleSet, statusLabels } from './rule-set.ts';

/** What a reader must know of a set before its outcomes: what it is, where it stands, and how far it reaches. */
export const ruleSetLine = ({ status, source, validFrom, validTo, note }: RuleSet): string =>
  [`${capital(statusLabels[status])}, ${periodOf(validFrom, validTo)}.`, `Bron: ${source}.`, note]
    .filter(Boolean)
    .join(' ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function periodOf(validFrom: string | null, validTo: string | null): string {
  if (validFrom === null) return 'nog niet in werking';
  const from = validFrom.slice(0, 4);
  return validTo === null ? `geldt sinds ${from}` : `gold van ${from} tot en met ${validTo.slice(0, 4)}`;
}
