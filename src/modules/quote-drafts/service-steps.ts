import type { Ctx } from '#kernel/ctx.ts';
import { type QuoteVersion, takeStep } from '../quotes/index.ts';

const titleIn = ({ edition }: QuoteVersion, serviceId: string): string =>
  edition.document.services.find(({ id }) => id === serviceId)?.title ?? serviceId;

/** Writes in the history that a service came in. */
export const noteAddition = (ctx: Ctx, draft: QuoteVersion, service: string): Promise<number> =>
  takeStep(ctx, draft, { step: 'service-added', note: titleIn(draft, service), facts: { service } });

/** Writes in the history that a service went out. */
export const noteRemoval = (ctx: Ctx, draft: QuoteVersion, service: string): Promise<number> =>
  takeStep(ctx, draft, { step: 'service-removed', note: titleIn(draft, service), facts: { service } });
