import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addYears, today } from '#kernel/days.ts';
import { adviceById, startAdvice } from '../src/modules/advice/index.ts';
import { concludeAgreement } from '../src/modules/agreements/testing.ts';
import { makeQuote } from '../src/modules/quote-drafts/index.ts';
import { acceptQuote, approveQuote, requestApproval, reread, sendQuote } from '../src/modules/quotes/testing.ts';

/** The people of the demo who make, approve and answer a quote. */
export type Cast = { accountManager: User; director: User; officers: Readonly<Record<string, User>> };

const BASE_URL = 'http://localhost:4173';

function done<T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!result.ok) throw new Error(`the demo was refused: ${result.refusal.code}`);
  return result.value;
}

/** A quote for the Basis services, made by the account manager and approved by the director, in the hands of the municipality. */
async function sendBasisQuote(
  ctx: Ctx,
  { cast, municipalityCode, year }: { cast: Cast; municipalityCode: string; year: number },
): Promise<string> {
  const manager = { ...ctx, actor: cast.accountManager };
  const { id: adviceId } = done(await startAdvice(manager, { municipalityCode, year }));
  const scenarioId = (await adviceById(ctx.tx, adviceId))?.scenarios[0]?.id ?? '';
  const validUntil = addYears(today(ctx.now), 1);
  const { versionId } = done(await makeQuote(manager, { adviceId, scenarioId, validUntil }));
  done(
    await requestApproval(manager, { versionId, version: (await reread(ctx, versionId)).version, baseUrl: BASE_URL }),
  );
  done(await approveQuote({ ...ctx, actor: cast.director }, { versionId }));
  done(await sendQuote(manager, { versionId, version: (await reread(ctx, versionId)).version, baseUrl: BASE_URL }));
  return versionId;
}

type Agreed = { readonly year: number; readonly sent: string; readonly accepted: string; readonly mandate: string };

/** A year ahead each time, so that a year can be laid beside the one before it. */
const AGREED: readonly Agreed[] = [
  { year: 2025, sent: '2024-11-12T10:00:00Z', accepted: '2024-12-03T13:30:00Z', mandate: '2024-118' },
  { year: 2026, sent: '2025-11-11T10:00:00Z', accepted: '2025-12-02T09:15:00Z', mandate: '2025-131' },
  { year: 2027, sent: '2026-11-03T10:00:00Z', accepted: '2026-11-17T15:45:00Z', mandate: '2026-104' },
];

const AGREED_WITH_MEPPEL: readonly Agreed[] = [
  { year: 2025, sent: '2024-11-14T09:00:00Z', accepted: '2024-12-10T10:20:00Z', mandate: '2024-77' },
  { year: 2026, sent: '2025-11-13T09:00:00Z', accepted: '2025-12-09T14:05:00Z', mandate: '2025-81' },
];

/** Coevorden agreed to three years; Meppel still has to answer for 2027. */
export async function makePromises(ctx: Ctx, cast: Cast): Promise<void> {
  for (const agreed of AGREED) await agreeWith(ctx, cast, { municipalityCode: 'GM0109', ...agreed });
  await sendBasisQuote(ctx, { cast, municipalityCode: 'GM0119', year: 2027 });
}

/** What Meppel agreed to before. */
export async function promiseMeppel(ctx: Ctx, cast: Cast): Promise<void> {
  for (const agreed of AGREED_WITH_MEPPEL) await agreeWith(ctx, cast, { municipalityCode: 'GM0119', ...agreed });
}

async function agreeWith(ctx: Ctx, cast: Cast, agreed: Agreed & { municipalityCode: string }): Promise<void> {
  const { municipalityCode, year, sent, accepted, mandate } = agreed;
  const then = { ...ctx, now: new Date(sent) };
  const versionId = await sendBasisQuote(then, { cast, municipalityCode, year });
  const officer = cast.officers[municipalityCode];
  if (!officer) throw new Error(`the demo has no officer for ${municipalityCode}`);
  done(
    await acceptQuote(
      { ...then, now: new Date(accepted), actor: officer },
      {
        versionId,
        contentHash: (await reread(ctx, versionId)).contentHash ?? '',
        signerName: officer.name,
        signerFunction: 'beleidsmedewerker cultuur',
        mandate: `Mandaatbesluit college, ${mandate}`,
        route: 'order',
        baseUrl: BASE_URL,
      },
    ),
  );
  // The program would do so in a moment; what follows already adds to what was agreed.
  done(await concludeAgreement({ ...then, actor: { kind: 'program', name: 'demo' } }, { versionId }));
}
