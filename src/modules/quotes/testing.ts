// Builders for tests and for the demo, of this module and others.
import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay, type Day } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { installEdition } from '../activity-catalogue/index.ts';
import { adviceById, type ScenarioLine, saveScenario, startAdvice } from '../advice/index.ts';
import { openBranch } from '../branches/testing.ts';
import { enterFacts } from '../organisation/index.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { grantOf, registerAccount } from '../people/testing.ts';
import { type AcceptQuote, acceptQuote } from './commands/accept-quote.ts';
import { approveQuote } from './commands/approve-quote.ts';
import { declineQuote } from './commands/decline-quote.ts';
import { requestApproval } from './commands/request-approval.ts';
import { reviseQuote } from './commands/revise-quote.ts';
import { sendQuote } from './commands/send-quote.ts';
import { withdrawQuote } from './commands/withdraw-quote.ts';
import { startQuote } from './draft.ts';
import { type QuoteVersion, versionById } from './queries.ts';
import { updateSettings } from './sql/steps.ts';

export const BASE_URL = 'http://localhost';

export const lineOf = (serviceId: string, line: Partial<ScenarioLine> = {}): ScenarioLine => ({
  ...{ serviceId, quantities: {}, choice: {}, reason: null, goalId: null },
  ...line,
});

/** A help point priced from the inhabitants, a coach for each clinic, and a part that somebody has to price. */
export const someLines = [lineOf('ido'), lineOf('boekstartcoach'), lineOf('verhalenbrink')];

const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
};

/** An account of the municipality's side, able to sign in and to get mail. */
export async function anOfficer(ctx: Ctx, municipalityCode = 'GM0109'): Promise<User> {
  const email = `${municipalityCode.toLowerCase()}@voorbeeld.nl`;
  const name = 'Gerda Nijland';
  const accountId = await registerAccount(ctx, { email, name, role: 'municipality-officer', municipalityCode });
  const grants = [grantOf('municipality-officer', { municipality: municipalityCode })];
  return { kind: 'user', accountId, sessionId: newId(), name, roles: ['Gemeente'], grants };
}

/** Coevorden with its facts of 2024, and an advice for 2026 with one scenario that holds these lines. */
export async function anAdvice(ctx: Ctx, lines = someLines): Promise<{ adviceId: string; scenarioId: string }> {
  // Read when it is asked for: the demo is part of the program, and the edition of tests is not.
  const { edition2025 } = await import('../tariffs/testing.ts');
  await installEdition(ctx, edition2025);
  await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
  await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
  const values = { inhabitants: 35_860, pupils: 2_129, schools: 24, childcareLocations: 21, clinics: 3 };
  await enterFacts(ctx, { municipalityCode: 'GM0109', year: 2024, source: 'CBS', asOf: asDay('2024-01-01'), values });
  const { id: adviceId } = value(await startAdvice(ctx, { municipalityCode: 'GM0109', year: 2026 }));
  const scenario = (await adviceById(ctx.tx, adviceId))?.scenarios[0];
  if (!scenario) throw new Error('an advice starts with a scenario');
  const { id: scenarioId, name, version, schoolContribution } = scenario;
  value(await saveScenario(ctx, { scenarioId, name, version, schoolContribution, lines }));
  return { adviceId, scenarioId };
}

/** The limit above which a quote needs approval, in cents. */
export const setLimit = (ctx: Ctx, cents: number): Promise<unknown> => updateSettings(ctx.tx, cents);

/** The first version of a quote, as it is before anybody changed it. */
export async function aDraft(ctx: Ctx, lines = someLines, validUntil?: Day): Promise<QuoteVersion> {
  const { adviceId } = await anAdvice(ctx, lines);
  const advice = await adviceById(ctx.tx, adviceId);
  const versionId = await startQuote(ctx, {
    ...{ municipalityCode: 'GM0109', year: 2026, adviceId, editionId: advice?.edition.id ?? '', validUntil },
    ...{ scenarioName: 'Voorstel', schoolContribution: 'on-top', facts: advice?.facts.values ?? {} },
    ...{ letter: 'Hierbij ons aanbod.\n\nWij horen graag van u.', conditions: 'Betaling per kwartaal.' },
    lines: lines.map(({ goalId: _, ...line }) => ({ ...line, goal: null })),
  });
  return reread(ctx, versionId);
}

/** A quote that lies with the municipality, and the officer who got it. */
export async function aSentQuote(ctx: Ctx, lines = someLines): Promise<{ version: QuoteVersion; officer: User }> {
  const draft = await aDraft(ctx, lines);
  const officer = await anOfficer(ctx);
  await setLimit(ctx, 100_000_000_00);
  value(await sendQuote(ctx, { versionId: draft.id, version: draft.version, baseUrl: BASE_URL }));
  return { version: await reread(ctx, draft.id), officer };
}

/** A quote to which the municipality agreed, by an order unless it says otherwise. */
export async function anAcceptedQuote(ctx: Ctx, lines = someLines, route: AcceptQuote['route'] = 'order') {
  const { version, officer } = await aSentQuote(ctx, lines);
  const signature = {
    signerName: 'Gerda Nijland',
    signerFunction: 'wethouder',
    mandate: 'collegebesluit 2025-118',
    route,
  };
  const contentHash = version.contentHash ?? '';
  value(
    await acceptQuote(
      { ...ctx, actor: officer },
      { versionId: version.id, contentHash, baseUrl: BASE_URL, ...signature },
    ),
  );
  return { version: await reread(ctx, version.id), officer };
}

export async function reread(ctx: Ctx, versionId: string): Promise<QuoteVersion> {
  const version = await versionById(ctx.tx, versionId);
  if (!version) throw new Error(`no version ${versionId}`);
  return version;
}

export {
  acceptQuote,
  approveQuote,
  declineQuote,
  type QuoteVersion,
  requestApproval,
  reviseQuote,
  sendQuote,
  withdrawQuote,
};
