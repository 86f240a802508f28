import { type Language, pathIn } from '#kernel/languages.ts';
import type { SecretBox } from '#kernel/secret-box.ts';

const PURPOSE = 'skills-need-card';

/** The path of the page of one's own card, in the language in which it was filled in. */
export const ownPath = (box: SecretBox, { id, language }: { id: string; language: Language }): string =>
  pathIn(language, `/digiwijs/${box.tokenOf(PURPOSE, id)}`);

/** Which card a token stands for. Undefined for one that we did not make. */
export const cardBehind = (box: SecretBox, token: string): string | undefined => box.idOf(PURPOSE, token);
