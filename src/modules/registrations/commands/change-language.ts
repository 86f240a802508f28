import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Language } from '#kernel/languages.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Asked, lockedRegistration } from '../held-registration.ts';
import { isLive } from '../registration.ts';
import { updateRegistration } from '../sql/registrations.ts';
import type { Ended } from './cancel-registration.ts';

export type ChangeLanguage = Asked & { readonly language: Language };

/** Says in which language a household hears of its registration from now on. Refuses: ended. Throws NotFound, Forbidden. */
export async function changeLanguage(ctx: Ctx, asked: ChangeLanguage): Promise<Result<{ id: string }, Ended>> {
  const { registration } = await lockedRegistration(ctx, asked);
  const { id } = registration;
  if (!isLive(registration)) return refuse({ code: 'ended' });
  await updateRegistration(ctx.tx, id, { language: asked.language });
  await audit(ctx, 'registrations.language-changed', id, { language: asked.language });
  return ok({ id });
}
