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

/** Coevorden agreed to 2025 a year ahead, so that 2026 can be laid beside it; Meppel still has to answer for 2026. */
export async function makePromises(ctx: Ctx, cast: Cast): Promise<void> {
  const then = { ...ctx, now: new Date('2024-11-12T10:00:00Z') };
  const accepted = await sendBasisQuote(then, { cast, municipalityCode: 'GM0109', year: 2025 });
  const officer = cast.officers.GM0109;
  if (!officer) throw new Error('the demo has no officer for Coevorden');
  done(
    await acceptQuote(
      { ...then, now: new Date('2024-12-03T13:30:00Z'), actor: officer },
      {
        versionId: accepted,
        contentHash: (await reread(ctx, accepted)).contentHash ?? '',
        signerName: officer.name,
        signerFunction: 'beleidsmedewerker cultuur',
        mandate: 'Mandaatbesluit college, 2024-118',
        route: 'order',
        baseUrl: BASE_URL,
      },
    ),
  );
  // The program would do so in a moment; what follows already adds to what was agreed.
  done(await concludeAgreement({ ...then, actor: { kind: 'program', name: 'demo' } }, { versionId: accepted }));
  await sendBasisQuote(ctx, { cast, municipalityCode: 'GM0119', year: 2026 });
}
