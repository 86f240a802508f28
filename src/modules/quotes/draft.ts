import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Fault } from '../calculations/index.ts';
import { withChanges } from '../quote-contents/index.ts';
import { type ChangedMeanwhile, numberOf, type QuoteState, usualValidUntil, type WrongState } from './domain.ts';
import { type QuoteVersion, versionById } from './queries.ts';
import { insertQuote, nextNumber, type QuoteRow } from './sql/quotes.ts';
import {
  insertVersion,
  listVersionIds,
  type NewVersion,
  replaceCustomPrices,
  replaceLines,
  updateVersion,
} from './sql/versions.ts';
import { accountOf, writeStep } from './step.ts';

type Content = Pick<
  QuoteVersion,
  'scenarioName' | 'schoolContribution' | 'facts' | 'lines' | 'customPrices' | 'letter' | 'conditions' | 'validUntil'
>;

export type DraftRefusal =
  | WrongState
  | ChangedMeanwhile
  | { code: 'no-lines' }
  | { code: 'invalid-lines'; faults: readonly Fault[] };

/**
 * Changes what a locked draft says. A price of a service that goes out goes with it. `shown` is the version that was shown, if somebody saw it.
 * Refuses: wrong-state, changed-meanwhile, no-lines, invalid-lines.
 */
export async function saveDraft(
  ctx: Ctx,
  draft: QuoteVersion,
  { shown = draft.version, ...changes }: Partial<Content> & { shown?: number },
): Promise<Result<null, DraftRefusal>> {
  const { id, state, version } = draft;
  if (state !== 'draft') return refuse({ code: 'wrong-state', state });
  if (version !== shown) return refuse({ code: 'changed-meanwhile', version });
  if (changes.lines?.length === 0) return refuse({ code: 'no-lines' });
  const changed = withChanges(draft, changes);
  if ('faults' in changed) return refuse({ code: 'invalid-lines', faults: changed.faults });

  const { lines, customPrices: _, ...columns } = changes;
  await updateVersion(ctx.tx, id, columns);
  if (lines) await replaceLines(ctx.tx, id, lines);
  await replaceCustomPrices(ctx.tx, id, changed.content.customPrices);
  return ok(null);
}

type NewQuote = Pick<QuoteRow, 'municipalityCode' | 'year' | 'adviceId'> &
  Omit<Content, 'customPrices' | 'validUntil'> & { editionId: string; validUntil?: Day | undefined };

/** A new quote with its number, of which the first version is a draft with this content. Gives the id of that version. */
export async function startQuote(
  ctx: Ctx,
  { municipalityCode, year, adviceId, ...content }: NewQuote,
): Promise<string> {
  const validUntil = content.validUntil ?? usualValidUntil(today(ctx.now));
  const quoteId = newId();
  const number = numberOf(year, municipalityCode, await nextNumber(ctx.tx));
  const made = { createdAt: ctx.now, createdBy: accountOf(ctx) };
  await insertQuote(ctx.tx, { id: quoteId, number, municipalityCode, year, adviceId, ...made });
  return startVersion(ctx, { ...content, validUntil, quoteId, number: 1, customPrices: [] });
}

const IN_WORK: readonly QuoteState[] = ['draft', 'in-review', 'approved'];

/** Whether the library is working on the version, so that the municipality does not know of it. */
export const isInWork = ({ state }: { state: QuoteState }): boolean => IN_WORK.includes(state);

/** The version of the quote that the library works on, if there is one; the table allows one at most. */
export const versionInWork = async (ctx: Ctx, quoteId: string): Promise<{ id: string } | undefined> =>
  (await listVersionIds(ctx.tx, quoteId)).find(isInWork);

/** A draft that begins as a copy of this version, on the same prices and facts. Gives its id. */
export async function startRevision(ctx: Ctx, version: QuoteVersion): Promise<string> {
  const { quoteId, edition, facts, lines, customPrices, letter, conditions, scenarioName, schoolContribution } =
    version;
  const number = Math.max(...(await listVersionIds(ctx.tx, quoteId)).map((other) => other.number)) + 1;
  const copied = { facts, lines, customPrices, letter, conditions, scenarioName, schoolContribution };
  const validUntil = usualValidUntil(today(ctx.now));
  return startVersion(ctx, { ...copied, quoteId, number, editionId: edition.id, validUntil });
}

/** The draft that the library works on already, or one that begins as a copy of this version. Refuses: waits-for-approval. */
export async function nextDraft(
  ctx: Ctx,
  version: QuoteVersion,
): Promise<Result<QuoteVersion, { code: 'waits-for-approval' }>> {
  const inWork = await versionInWork(ctx, version.quoteId);
  const draft = await versionById(ctx.tx, inWork?.id ?? (await startRevision(ctx, version)));
  return draft?.state === 'draft' ? ok(draft) : refuse({ code: 'waits-for-approval' });
}

type NewDraft = Omit<NewVersion, 'id' | 'createdAt' | 'createdBy'> & Pick<Content, 'lines' | 'customPrices'>;

async function startVersion(ctx: Ctx, { lines, customPrices, ...version }: NewDraft): Promise<string> {
  const id = newId();
  await insertVersion(ctx.tx, { ...version, id, createdAt: ctx.now, createdBy: accountOf(ctx) });
  await replaceLines(ctx.tx, id, lines);
  await replaceCustomPrices(ctx.tx, id, customPrices);
  await writeStep(ctx, id, { step: 'made' });
  return id;
}
