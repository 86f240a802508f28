import { type Language, pathIn } from '#kernel/languages.ts';
import type { SecretBox } from '#kernel/secret-box.ts';
import { spacedCode } from '#kernel/short-code.ts';

const PURPOSE = 'help-appointment';

/** The path of the page of one's own appointment, in the language of who comes. */
export const ownPath = (box: SecretBox, { id, language }: { id: string; language: Language }): string =>
  pathIn(language, `/hulpafspraak/${box.tokenOf(PURPOSE, id)}`);

/** The id in a token that we made; undefined for any other. */
export const idOfToken = (box: SecretBox, token: string): string | undefined => box.idOf(PURPOSE, token);

/** What who comes says at the desk instead of a name: `K7M 3PR`. */
export const codeOf = (box: SecretBox, id: string): string => spacedCode(box.codeOf(PURPOSE, id));
