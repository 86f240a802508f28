import { found, idParam, type Request, read } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { servicesOf } from '../../quote-contents/index.ts';
import { readQuote } from '../../quotes/index.ts';
import type { Service } from '../../tariffs/index.ts';
import { listMessages, listProposals, type Message, type Proposal, type Side } from '../sql.ts';

/** One service of a version, with what was said about it in all versions of the quote. */
export type Place = Awaited<ReturnType<typeof readQuote>> & {
  readonly service: Service;
  /** A service that went out can still be talked about in other versions. */
  readonly isOffered: boolean;
  readonly messages: readonly Message[];
  readonly proposals: readonly Proposal[];
};

/** The service in the address, for the side that asks: one that is offered, or that was talked about. Throws NotFound. */
export const loadPlace = (c: Request, side: Side): Promise<Place> =>
  read(c, async (ctx) => {
    const quote = await readQuote(ctx, idParam(c), side);
    const { quoteId, edition } = quote.version;
    const about = ({ serviceId }: { serviceId: string }) => serviceId === c.req.param('service');
    const messages = (await listMessages(ctx.tx, quoteId)).filter(about);
    const proposals = (await listProposals(ctx.tx, quoteId)).filter(about);
    const service = found(
      edition.document.services.find(({ id }) => id === c.req.param('service')),
      'service',
    );
    const isOffered = servicesOf(quote.version).includes(service);
    if (!isOffered && messages.length + proposals.length === 0) throw new NotFound('service');
    return { ...quote, service, isOffered, messages, proposals };
  });
