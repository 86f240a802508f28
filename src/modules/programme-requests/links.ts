import { type Language, pathIn } from '#kernel/languages.ts';
import type { SecretBox } from '#kernel/secret-box.ts';

const PURPOSE = 'programme-request';

/** The path of the page of a request, in the language of who asked. It only travels by mail and to who asked when signed in. */
export const requestPath = (box: SecretBox, { id, language }: { id: string; language: Language }): string =>
  pathIn(language, `/programma-aanvraag/${box.tokenOf(PURPOSE, id)}`);

/** Which request a token stands for. Undefined for one that we did not make. */
export const readLink = (box: SecretBox, token: string): string | undefined => box.idOf(PURPOSE, token);
