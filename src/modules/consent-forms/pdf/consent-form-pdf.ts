import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { renderPdf } from '#kernel/pdf/pdf.ts';
import type { DocumentHead } from '#ui/pdf/document-parts.ts';
import { type ConsentFormTexts, consentFormTexts } from '../consent-form-texts.ts';
import { isChecked } from '../form-languages.ts';

/** A form to fill in with a pen, in the language of the visitor with Dutch beside it. */
export type ConsentFormDocument = {
  readonly head: DocumentHead;
  readonly own: {
    /** The tag without its variant, as readers of the file know it. */
    readonly language: string;
    readonly rightToLeft: boolean;
    readonly unchecked: boolean;
    readonly texts: ConsentFormTexts;
  };
  readonly dutch: ConsentFormTexts;
  /** How somebody reaches the library to take it back. */
  readonly contact: string;
};

type Asker = { readonly name: string; readonly email: string; readonly phone: string };

/** What a visitor agrees to. Nothing of a visitor stands in it. */
export function consentFormDocument(language: Language, { name, email, phone }: Asker): ConsentFormDocument {
  const texts = consentFormTexts[language];
  return {
    head: {
      ...{ organisation: name, title: texts.title, subtitle: '', reference: '', coverFacts: [] },
      ...{ footNote: 'AVG, artikel 6 en 9', description: `Formulier van ${name}: toestemming voor hulp` },
    },
    own: {
      ...{ language: language.split('-')[0] ?? 'nl', rightToLeft: LANGUAGES[language].direction === 'rtl' },
      ...{ unchecked: !isChecked(language), texts },
    },
    dutch: consentFormTexts.nl,
    contact: [name, email, phone].filter(Boolean).join(', '),
  };
}

/** The form as accessible PDF. Throws when it cannot be made (see renderPdf). */
export const renderConsentFormPdf = (language: Language, asker: Asker, at: Date): Promise<Uint8Array> =>
  renderPdf({ template: 'modules/consent-forms/pdf/consent-form.typ', data: consentFormDocument(language, asker), at });
