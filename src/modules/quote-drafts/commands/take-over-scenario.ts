import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { adviceById } from '../../advice/index.ts';
import { type DraftRefusal, lockForLibrary, saveDraft, takeStep } from '../../quotes/index.ts';
import { contentFrom, fingerprintOf } from '../scenario-content.ts';

/** `version` and `fingerprint` are those of what was shown. */
export type TakeOverScenario = { versionId: string; version: number; scenarioId: string; fingerprint: string };
export type TakeOverScenarioRefusal = DraftRefusal | { code: 'scenario-gone' } | { code: 'scenario-changed' };

/**
 * Gives a draft the services, quantities and facts that a scenario of its advice has now. Words, last day, and the prices that people gave to
 * services that stay are kept. Refuses: scenario-gone, scenario-changed, wrong-state, changed-meanwhile, no-lines, invalid-lines. Throws NotFound, Forbidden.
 */
export async function takeOverScenario(
  ctx: Ctx,
  input: TakeOverScenario,
): Promise<Result<null, TakeOverScenarioRefusal>> {
  const draft = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  const advice = draft.adviceId === null ? undefined : await adviceById(ctx.tx, draft.adviceId);
  if (!advice) throw new NotFound(`advice of quote version ${draft.id}`);
  const scenario = advice.scenarios.find(({ id }) => id === input.scenarioId);
  if (!scenario) return refuse({ code: 'scenario-gone' });
  const content = contentFrom(advice, scenario);
  if (draft.state === 'draft' && fingerprintOf(content) !== input.fingerprint)
    return refuse({ code: 'scenario-changed' });
  const saved = await saveDraft(ctx, draft, { shown: input.version, ...content });
  if (!saved.ok) return saved;
  const note = content.scenarioName;
  await takeStep(ctx, draft, { step: 'scenario-taken-over', note, facts: { scenario: input.scenarioId } });
  return ok(null);
}
