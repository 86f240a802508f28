import { found, idParam, type Request, read } from '#kernel/http.ts';
import { servicesOf } from '../../quote-contents/index.ts';
import { readQuote } from '../../quotes/index.ts';
import type { Service } from '../../tariffs/index.ts';
import { listMessages, listProposals, type Message, type Proposal, type Side } from '../sql.ts';

/** One service of a version, with what was said about it in all versions of the quote. */
export type Place = Awaited<ReturnType<typeof readQuote>> & {
  readonly service: Service;
  readonly messages: readonly Message[];
  readonly proposals: readonly Proposal[];
};

/** The service in the address, for the side that asks. Throws NotFound. */
export const loadPlace = (c: Request, side: Side): Promise<Place> =>
  read(c, async (ctx) => {
    const quote = await readQuote(ctx, idParam(c), side);
    const service = found(
      servicesOf(quote.version).find(({ id }) => id === c.req.param('service')),
      'service',
    );
    const about = ({ serviceId }: { serviceId: string }) => serviceId === service.id;
    const messages = (await listMessages(ctx.tx, quote.version.quoteId)).filter(about);
    const proposals = (await listProposals(ctx.tx, quote.version.quoteId)).filter(about);
    return { ...quote, service, messages, proposals };
  });
