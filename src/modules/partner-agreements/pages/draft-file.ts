import { answerPdf } from '#kernel/file-answer.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { agreementPdfOf } from '../../agreements/index.ts';
import { type Draft, firstTermOf, promisesOf, readableDraft } from '../queries.ts';

/** The draft as staff print it, to sign on paper. */
export async function draftPdf(c: Request) {
  const id = idParam(c);
  return answerDraft(c, await read(c, (ctx) => readableDraft(ctx, id, 'agreements:read')));
}

/** The same document as the agreement, with room for a signature. Throws NotFound while it has no price. */
export async function answerDraft(c: Request, draft: Draft) {
  if ('faults' in draft.priced) throw new NotFound('a draft with prices');
  const { calculation } = draft.priced;
  const first = firstTermOf(draft);
  const term = { ...first, agreementId: draft.id, editionId: draft.editionId, calculation, alarmedAt: null };
  const agreement = {
    ...draft,
    ...{ number: 'concept', year: Number(draft.startsOn.slice(0, 4)), endsBefore: first.endsBefore },
    ...{ terms: [term], term, route: 'order' as const, grant: undefined, signature: undefined },
    commitments: promisesOf(draft),
  };
  const source = { agreement, accepted: undefined, organisation: c.var.organisation, places: new Map() };
  return answerPdf(c, { pdf: await agreementPdfOf(source, draft.sentAt ?? draft.madeAt), name: 'conceptovereenkomst' });
}
