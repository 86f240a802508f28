import { today } from '#kernel/days.ts';
import type { Services } from '#kernel/module.ts';
import { recordLinks } from './commands/record-links.ts';
import { listLinksToCheck } from './sql/links.ts';

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
    await inContext(NAME, (ctx) => recordLinks(ctx, [{ url, failure }]));
  }
}
