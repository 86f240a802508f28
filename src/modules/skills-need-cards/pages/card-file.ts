import { answerPdf } from '#kernel/file-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { languages } from '#kernel/languages.ts';
import { paperCard, paperCardPdf } from '../pdf/paper-card.ts';
import { keptFor } from '../personal-data.ts';
import { listFields } from '../sql/fields.ts';

/** The card to print, in the language asked for (`?taal=nl-simple`) or in Dutch. */
export async function cardFile(c: Request) {
  const language = languages.find((each) => each === c.req.query('taal')) ?? 'nl';
  const { fields, kept } = await read(c, async ({ tx }) => ({
    fields: await listFields(tx),
    kept: await keptFor(tx, language),
  }));
  const { organisation, config } = c.var;
  const card = paperCard({ organisation, fields, language, kept, baseUrl: config.baseUrl });
  return answerPdf(c, { pdf: await paperCardPdf(card, c.var.now()), name: `digiwijs-kaart-${language}` });
}
