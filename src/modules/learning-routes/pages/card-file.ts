import { answerPdf } from '#kernel/file-answer.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { routeCard, routeCardPdf } from '../pdf/route-card.ts';
import { findCard, listCardSteps } from '../sql/cards.ts';

/** The card to print and take along. */
export async function cardFile(c: Request) {
  const { card, steps } = await read(c, async ({ tx }) => {
    const known = found(await findCard(tx, idParam(c)), 'card');
    return { card: known, steps: await listCardSteps(tx, known.id) };
  });
  const { organisation, config } = c.var;
  const printed = routeCard({ organisation, card, steps, baseUrl: config.baseUrl });
  return answerPdf(c, { pdf: await routeCardPdf(printed, c.var.now()), name: `leerroute-${card.code}` });
}
