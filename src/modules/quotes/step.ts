import { type AuditFacts, audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { type News, tellLibrary, tellMunicipality } from './mails.ts';
import type { QuoteVersion } from './queries.ts';
import { insertStep, type Side } from './sql/steps.ts';

/** What can happen to a version, the side that does it, and what the audit log calls it. */
export const STEPS = {
  made: { side: 'library', label: 'Gemaakt', audit: 'quotes.version-made' },
  'service-added': { side: 'library', label: 'Dienst opgenomen', audit: 'quotes.service-added' },
  'service-removed': { side: 'library', label: 'Dienst eruit gehaald', audit: 'quotes.service-removed' },
  'scenario-taken-over': { side: 'library', label: 'Scenario overgenomen', audit: 'quotes.scenario-taken-over' },
  'approval-requested': { side: 'library', label: 'Akkoord gevraagd', audit: 'quotes.approval-requested' },
  approved: { side: 'library', label: 'Goedgekeurd', audit: 'quotes.version-approved' },
  'sent-back': { side: 'library', label: 'Teruggestuurd', audit: 'quotes.version-sent-back' },
  sent: { side: 'library', label: 'Verstuurd', audit: 'quotes.version-sent' },
  superseded: { side: 'library', label: 'Vervangen door een nieuwe versie', audit: 'quotes.version-superseded' },
  withdrawn: { side: 'library', label: 'Ingetrokken', audit: 'quotes.version-withdrawn' },
  asked: { side: 'municipality', label: 'Vraag gesteld', audit: 'quotes.question-asked' },
  answered: { side: 'library', label: 'Antwoord gegeven', audit: 'quotes.question-answered' },
  proposed: { side: 'municipality', label: 'Ander aantal voorgesteld', audit: 'quotes.quantity-proposed' },
  'taken-over': { side: 'library', label: 'Voorstel overgenomen', audit: 'quotes.proposal-taken-over' },
  'not-taken-over': { side: 'library', label: 'Voorstel niet overgenomen', audit: 'quotes.proposal-not-taken-over' },
  accepted: { side: 'municipality', label: 'Akkoord gegeven', audit: 'quotes.quote-accepted' },
  declined: { side: 'municipality', label: 'Afgewezen', audit: 'quotes.quote-declined' },
} as const satisfies Record<string, { side: Side; label: string; audit: string }>;

export type StepName = keyof typeof STEPS;

const SHARED: readonly StepName[] = [
  'sent',
  'asked',
  'answered',
  'proposed',
  'taken-over',
  'not-taken-over',
  'accepted',
  'declined',
  'superseded',
  'withdrawn',
];
/** Whether the municipality sees the step: what happened between the two sides, nothing of what the library did by itself. */
export const isShared = (step: string): boolean => SHARED.some((shared) => shared === step);

export const nameOf = ({ actor }: Ctx): string => (actor.kind === 'user' ? actor.name : 'Biebwerk');
export const accountOf = ({ actor }: Ctx): string | null => (actor.kind === 'user' ? actor.accountId : null);

/** `note` is for people, `facts` for the audit log. */
type Taken = { step: StepName; note?: string | undefined; facts?: AuditFacts };

/** Writes down who did what to a version, for both sides to read and in the audit log. */
export async function writeStep(ctx: Ctx, versionId: string, { step, note, facts }: Taken): Promise<void> {
  const { side, audit: action } = STEPS[step];
  const who = { accountId: accountOf(ctx), actorName: nameOf(ctx), side };
  await insertStep(ctx.tx, { id: newId(), versionId, step, at: ctx.now, note: note ?? null, ...who });
  await audit(ctx, action, versionId, facts);
}

/** Writes the step down, and mails the other side the news of it, if there is any. Gives how many were told. */
export async function takeStep(
  ctx: Ctx,
  version: QuoteVersion,
  { news, ...taken }: Taken & { news?: News & { baseUrl: string } },
): Promise<number> {
  await writeStep(ctx, version.id, taken);
  if (!news) return 0;
  return STEPS[taken.step].side === 'library' ? tellMunicipality(ctx, version, news) : tellLibrary(ctx, version, news);
}
