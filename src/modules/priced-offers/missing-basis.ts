import type { Calculation } from '../calculations/index.ts';
import { words } from '../tariffs/index.ts';

type MissingBasis = Calculation['coverage']['missingBasisServices'][number];

/** `Taalhuis (indeling afgeleid, vrij zeker)`: a Basis service that was not chosen, and how sure we are that it is one. */
export const missingBasisText = ({ title, levelInferred, certainty }: MissingBasis): string =>
  levelInferred ? `${title} (indeling afgeleid, ${words.certainty[certainty ?? ''] ?? 'onzeker'})` : title;
