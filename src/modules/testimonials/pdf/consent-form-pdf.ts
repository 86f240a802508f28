import { renderPdf } from '#kernel/pdf/pdf.ts';
import type { DocumentHead } from '#ui/pdf/document-parts.ts';
import { USE_WORDS } from '../words.ts';

/** A form to fill in with a pen, ready to print. */
export type ConsentFormDocument = {
  readonly head: DocumentHead;
  readonly uses: readonly string[];
  readonly mostYears: string;
  /** How somebody reaches the library to take it back. */
  readonly contact: string;
};

type Asker = {
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  readonly mostYears: number;
};

/** What somebody agrees to, each use apart, in plain Dutch. */
export function consentFormDocument({ name, address, email, phone, mostYears }: Asker): ConsentFormDocument {
  const title = 'Mogen wij laten zien wat je zei?';
  return {
    head: {
      ...{ organisation: name, title, subtitle: '', reference: '', footNote: 'Formulier voor toestemming' },
      description: `Formulier van ${name}: toestemming voor een uitspraak of een foto`,
      coverFacts: [],
    },
    uses: Object.values(USE_WORDS),
    mostYears: String(mostYears),
    contact: [email, phone, address].filter(Boolean).join(', '),
  };
}

/** The form as accessible PDF. Throws when it cannot be made (see renderPdf). */
export const renderConsentFormPdf = (asker: Asker, at: Date): Promise<Uint8Array> =>
  renderPdf({ template: 'modules/testimonials/pdf/consent-form.typ', data: consentFormDocument(asker), at });
