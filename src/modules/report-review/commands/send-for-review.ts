import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { reportSteps } from '../../reports/index.ts';
import { tellMunicipality } from '../tell-municipality.ts';

export type NobodyThere = { readonly code: 'nobody-there' };

export type SendForReview = { id: string; version: number; baseUrl: string };

/**
 * Puts a report before the municipality and mails everybody there who reads along.
 * Refuses: stale, not-a-draft, nobody-there. Throws NotFound, Forbidden.
 */
export async function sendForReview(
  ctx: Ctx,
  { id, version, baseUrl }: SendForReview,
): Promise<Result<{ id: string }, Stale | NobodyThere | { readonly code: 'not-a-draft' }>> {
  const sent = await reportSteps.sendForReview(ctx, { id, version });
  if (!sent.ok) return sent;
  const { municipalityCode, title } = sent.value;
  const told = await tellMunicipality(ctx, municipalityCode, {
    subject: `${title}: leest u mee?`,
    text: `De bibliotheek heeft voor uw gemeente een concept klaargezet: ${title}. U leest het hier. Bij elke alinea kunt u een opmerking maken.`,
    link: `${baseUrl}/partner/jaarberichten/${id}`,
    after: 'U logt daar in met uw eigen account.',
  });
  return told === 0 ? refuse({ code: 'nobody-there' }) : ok({ id });
}
