import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import type { Services } from '#kernel/module.ts';
import { deleteUnusedLinks, listLinksToCheck, upsertLink } from './sql/links.ts';

const NAME = 'referral-directory';

/**
 * Looks at each web address of the guide that nobody looked at today, one after the other, and writes down what `look` said:
 * empty when it does well. Begun again after a fall, it goes on where it was.
 */
export async function checkLinks(
  { inContext }: Pick<Services, 'inContext'>,
  look: (url: string) => Promise<string>,
): Promise<void> {
  const urls = await inContext(NAME, (ctx) => listLinksToCheck(ctx.tx, today(ctx.now)));
  for (const url of urls) {
    const failure = await look(url);
    await inContext(NAME, (ctx) => recordLink(ctx, { url, failure }));
  }
}

/** Writes down how a web address did today. One that fails on two days is broken until it does well again. */
export async function recordLink({ tx, now }: Ctx, link: { url: string; failure: string }): Promise<void> {
  await upsertLink(tx, { ...link, checkedOn: today(now) });
  await deleteUnusedLinks(tx);
}
