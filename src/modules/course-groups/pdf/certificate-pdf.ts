import { renderPdf } from '#kernel/pdf/pdf.ts';

/** Certificates of one group, a page for each participant, in words ready to print. */
export type CertificateDocument = {
  readonly organisation: string;
  readonly title: string;
  readonly course: string;
  readonly description: string;
  /** What was learned, a line for each. */
  readonly learned: readonly string[];
  readonly where: string;
  readonly givenOn: string;
  readonly teachers: string;
  readonly people: readonly { readonly name: string; readonly attended: string }[];
};

/** The certificates as accessible PDF. Throws when it cannot be made (see renderPdf). */
export const certificatePdf = (document: CertificateDocument, at: Date): Promise<Uint8Array> =>
  renderPdf({ template: 'modules/course-groups/pdf/certificate.typ', data: document, at });
