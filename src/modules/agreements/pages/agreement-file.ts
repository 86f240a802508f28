import { answerPdf } from '#kernel/file-answer.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { listBranches } from '../../branches/index.ts';
import { acceptedVersion } from '../../quotes/index.ts';
import { agreementPdfOf } from '../pdf/agreement-document.ts';
import { readableAgreement } from '../queries.ts';

const pdf = (permission: 'agreements:read' | 'agreements:read-own') => async (c: Request) => {
  const id = idParam(c);
  const source = await read(c, async (ctx) => {
    const agreement = await readableAgreement(ctx, id, permission);
    const branches = await listBranches(ctx.tx, agreement.term.startsOn, agreement.municipalityCode);
    const accepted = agreement.quoteVersionId ? await acceptedVersion(ctx.tx, agreement.quoteVersionId) : undefined;
    return { agreement, accepted, places: new Map(branches.map(({ id, name }) => [id, name])) };
  });
  const { number, concludedAt } = source.agreement;
  const pdf = await agreementPdfOf({ ...source, organisation: c.var.organisation }, concludedAt);
  return answerPdf(c, { pdf, name: number });
};

/** The agreement as PDF for staff. */
export const agreementPdf = pdf('agreements:read');

/** The same document for the municipality. */
export const partnerAgreementPdf = pdf('agreements:read-own');
