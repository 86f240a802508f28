import { answerPdf } from '#kernel/file-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { agreementById, agreementPdfOf } from '../../agreements/index.ts';
import { answerDraft } from './draft-file.ts';
import { behindLink, linkGone } from './link.tsx';

/** What is put before the partner as PDF, or what was agreed. */
export async function linkPdf(c: Request) {
  const behind = await behindLink(c);
  if (!behind) return linkGone(c);
  const { agreementId, startsOn } = behind.draft;
  if (!agreementId) return answerDraft(c, behind.draft);
  const agreement = await read(c, ({ tx }) => agreementById(tx, agreementId, startsOn));
  if (!agreement) throw new Error(`draft ${behind.draft.id} has lost its agreement`);
  const source = { agreement, accepted: undefined, organisation: c.var.organisation, places: new Map() };
  return answerPdf(c, { pdf: await agreementPdfOf(source, agreement.concludedAt), name: agreement.number });
}
