import type { Ctx } from '#kernel/ctx.ts';
import type { Module } from '#kernel/module.ts';
import { ok, type Result } from '#kernel/result.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { addressOf, reportSteps } from '../../reports/index.ts';
import { tellMunicipality } from '../tell-municipality.ts';

export type FinaliseReport = { id: string; version: number; reason: string; baseUrl: string };
type Refusal = Exclude<Awaited<ReturnType<typeof reportSteps.finaliseReport>>, { ok: true }>['refusal'];

/**
 * Makes a report final and public, and mails everybody at the municipality where it stands.
 * Refuses: stale, already-final, year-not-over, no-reason, empty-texts, no-values. Throws NotFound, Forbidden.
 */
export async function finaliseReport(
  ctx: Ctx,
  modules: readonly Module[],
  { baseUrl, ...input }: FinaliseReport,
): Promise<Result<{ id: string }, Refusal>> {
  const final = await reportSteps.finaliseReport(ctx, modules, input);
  if (!final.ok) return final;
  const { id, municipalityCode, title, edition } = final.value;
  const municipality = await findMunicipality(ctx.tx, municipalityCode);
  const isFirst = edition === 1;
  await tellMunicipality(ctx, municipalityCode, {
    subject: `${title} is ${isFirst ? 'definitief' : 'verbeterd'}`,
    text: isFirst
      ? `${title} van de bibliotheek is definitief. Iedereen kan het nu lezen:`
      : `Van ${title} van de bibliotheek is er een nieuwe uitgave. Wat er is verbeterd, staat onderaan:`,
    link: baseUrl + addressOf(municipality?.slug ?? '', final.value),
    after: 'Daar staat het ook als PDF en met alle cijfers in Excel.',
  });
  return ok({ id });
}
