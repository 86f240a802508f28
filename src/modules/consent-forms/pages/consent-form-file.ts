import { answerPdf } from '#kernel/file-answer.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { languages } from '#kernel/languages.ts';
import { findOrganisation } from '../../organisation/index.ts';
import { renderConsentFormPdf } from '../pdf/consent-form-pdf.ts';

/** The form to print in the language of the address: `/werk/toestemming/ar.pdf`. */
export async function consentFormFile(c: Request) {
  const language = found(
    languages.find((each) => `${each}.pdf` === c.req.param('file')),
    'consent form',
  );
  const known = await read(c, ({ tx }) => findOrganisation(tx));
  const { email, phone } = known ?? { email: '', phone: '' };
  const pdf = await renderConsentFormPdf(language, { name: c.var.organisation, email, phone }, c.var.now());
  return answerPdf(c, { pdf, name: `toestemming-${language}` });
}
