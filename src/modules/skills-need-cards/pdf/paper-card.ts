import { LANGUAGES, type Language, pathIn } from '#kernel/languages.ts';
import { renderPdf } from '#kernel/pdf/pdf.ts';
import { qrCode } from '#kernel/qr-code.ts';
import { fieldLabel } from '../field-texts.ts';
import { type Field, MOMENTS } from '../kinds.ts';
import { fillInTexts } from '../pages/fill-in-texts.ts';

/** A card of two small pages: what to tick, and how to be reached. The number in a box is what staff type. */
export type PaperCard = {
  readonly organisation: string;
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly title: string;
  readonly lead: string;
  readonly fieldsTitle: string;
  readonly fields: readonly { readonly number: number; readonly label: string }[];
  readonly village: string;
  readonly momentsTitle: string;
  readonly moments: readonly string[];
  readonly contactTitle: string;
  readonly contactLead: string;
  readonly email: string;
  readonly phone: string;
  readonly consent: string;
  readonly kept: string;
  readonly url: string;
  readonly shownUrl: string;
};

type Printed = {
  readonly organisation: string;
  readonly fields: readonly Field[];
  readonly language: Language;
  /** How long contact is kept, in words. */
  readonly kept: string;
  readonly baseUrl: string;
};

/** What stands on the card, in this language; what staff worded themselves is in Dutch. */
export function paperCard({ organisation, fields, language, kept, baseUrl }: Printed): PaperCard {
  const t = fillInTexts[language];
  const { direction, locale } = LANGUAGES[language];
  const url = `${baseUrl}${pathIn(language, '/digiwijs')}`;
  return {
    ...{ organisation, url, shownUrl: url.replace(/^https?:\/\//, '') },
    ...{ language: locale.slice(0, 2), isRightToLeft: direction === 'rtl' },
    ...{ title: t.title, lead: t.lead, fieldsTitle: t.fields, village: t.village, momentsTitle: t.moments },
    fields: fields
      .filter(({ isRetired }) => !isRetired)
      .map((field) => ({ number: field.number, label: fieldLabel(field, language).label })),
    moments: MOMENTS.map((moment) => t[moment]),
    ...{ contactTitle: t.contact, contactLead: t.contactLead, email: t.email, phone: t.phone },
    ...{ consent: t.consent, kept: t.kept(kept) },
  };
}

/** The card as accessible PDF, with the code that leads to the same on the web. Throws when it cannot be made (see renderPdf). */
export const paperCardPdf = async (card: PaperCard, at: Date): Promise<Uint8Array> =>
  renderPdf({
    template: 'modules/skills-need-cards/pdf/paper-card.typ',
    data: card,
    files: { 'code.svg': await qrCode(card.url, 0) },
    at,
  });
