import { answerPdf } from '#kernel/file-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { findOrganisation } from '../../organisation/index.ts';
import { renderConsentFormPdf } from '../pdf/consent-form-pdf.ts';
import { getSettings } from '../sql/settings.ts';

/** The form that somebody agrees on, to print. */
export async function consentFormFile(c: Request) {
  const { organisation, mostYears } = await read(c, async ({ tx }) => ({
    organisation: await findOrganisation(tx),
    mostYears: (await getSettings(tx)).mostYears,
  }));
  const { organisation: name } = c.var;
  const contact = organisation ?? { email: '', phone: '', address: '' };
  const pdf = await renderConsentFormPdf({ ...contact, name, mostYears }, c.var.now());
  return answerPdf(c, { pdf, name: 'toestemming' });
}
