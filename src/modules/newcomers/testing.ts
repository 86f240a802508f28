// Builders for tests and for the demo, of this module and others.
import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Result } from '#kernel/result.ts';
import type { OtherLanguage } from '#kernel/translations.ts';
import { saveSection } from './commands/save-section.ts';
import { saveTranslation } from './commands/save-translation.ts';
import { type SectionDetails, type Texts, textsOf } from './domain.ts';
import { findSection } from './sql.ts';

export { saveSection } from './commands/save-section.ts';

/** What a builder was given; a refusal is a fault of the test. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export const DETAILS: SectionDetails = {
  kind: 'pass',
  title: 'Gratis pas',
  text: 'Leer je Nederlands? Dan is de pas een jaar gratis.',
  branchId: null,
  placeId: null,
  phone: null,
  email: null,
  link: null,
};

type NewSection = Partial<SectionDetails> & { readonly municipalityCode?: string | null };

/** A free pass in Coevorden, unless it is said otherwise. Gives its id. */
export async function aSection(
  ctx: Ctx,
  { municipalityCode = 'GM0109', ...given }: NewSection = {},
): Promise<{ id: string }> {
  return done(await saveSection(ctx, { municipalityCode, details: { ...DETAILS, ...given } }));
}

type NewTranslation = Partial<Texts> & {
  readonly sectionId: string;
  readonly language: OtherLanguage;
  readonly isMachine?: boolean;
  readonly isChecked?: boolean;
};

/** Puts a section in a language in which it is not yet, as somebody who has the Dutch of now before them. */
export async function aTranslation(ctx: Ctx, given: NewTranslation): Promise<void> {
  const { sectionId, language, title = 'Free pass', text = 'Free for a year.', isMachine = false } = given;
  const dutch = await findSection(ctx.tx, sectionId);
  const dutchHash = hashOf(dutch && textsOf(dutch));
  const { isChecked = false } = given;
  const origin = { isMachine, isChecked, dutchHash, version: 0 };
  done(await saveTranslation(ctx, { sectionId, language, texts: { title, text }, ...origin }));
}
