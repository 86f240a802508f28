import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { editionInForce } from '../../activity-catalogue/index.ts';
import type { Basis, TermRule } from '../../agreements/index.ts';
import type { Selection } from '../../calculations/index.ts';
import { type DraftState, factsOf } from '../domain.ts';
import { lockForStaff } from '../locked-draft.ts';
import { placesFor } from '../places-of-draft.ts';
import { registeredOf } from '../queries.ts';
import { replacePlaces, updateDraft } from '../sql/drafts.ts';

export type EditDraft = Pick<Basis, 'schoolContribution'> & {
  draftId: string;
  version: number;
  partyName: string;
  rule: TermRule;
  placeIds: readonly string[];
  selections: readonly Selection[];
  /** Pupils of the school, or childcare locations. */
  count: number;
  countReason: string | undefined;
};
export type EditRefusal =
  | { code: 'wrong-state'; state: DraftState }
  | { code: 'changed-meanwhile' }
  | { code: 'nothing-chosen' }
  | { code: 'no-place' }
  | { code: 'reason-missing'; registered: number | undefined }
  | { code: 'no-edition'; year: number };

/**
 * Saves a draft: with whom and where, which services, quantity, term. Prices follow the edition of its first year.
 * Refuses: wrong-state, changed-meanwhile, nothing-chosen, no-place, reason-missing, no-edition. Throws NotFound, Forbidden.
 */
export async function editDraft(ctx: Ctx, input: EditDraft): Promise<Result<null, EditRefusal>> {
  const draft = await lockForStaff(ctx, input.draftId);
  const { partyName, rule, selections, schoolContribution, count, countReason } = input;
  if (draft.state !== 'draft') return refuse({ code: 'wrong-state', state: draft.state });
  if (draft.version !== input.version) return refuse({ code: 'changed-meanwhile' });
  if (selections.length === 0) return refuse({ code: 'nothing-chosen' });
  const placeIds = await placesFor(ctx, draft, input.placeIds);
  if (placeIds.length === 0) return refuse({ code: 'no-place' });
  const { partyKind } = draft;
  const known = await registeredOf(ctx.tx, { partyKind, placeIds, startsOn: rule.startsOn });
  const registered = known?.isOfThatYear ? known.count : undefined;
  if (count !== registered && !countReason) return refuse({ code: 'reason-missing', registered });
  const year = Number(rule.startsOn.slice(0, 4));
  const edition = await editionInForce(ctx.tx, year);
  if (!edition) return refuse({ code: 'no-edition', year });

  const basis = { facts: factsOf(partyKind, count), schoolContribution, selections };
  const quantityReason = count === registered ? null : (countReason ?? null);
  await updateDraft(ctx.tx, draft.id, { partyName, ...rule, basis, quantityReason, editionId: edition.id });
  await replacePlaces(ctx.tx, draft.id, placeIds);
  await audit(ctx, 'partner-agreements.draft-edited', draft.id);
  return ok(null);
}
