import { idParam, type Request, read } from '#kernel/http.ts';
import type { Talk } from '#kernel/module.ts';
import { type ReadQuote, readQuote } from '../read-quote.ts';
import type { Side } from '../sql/steps.ts';

/** A version with all that its pages show. A module to the right tells of the talk about it. */
export type Loaded = ReadQuote & { readonly talks: readonly Talk[] };

const load = (c: Request, side: Side): Promise<Loaded> =>
  read(c, async (ctx) => {
    const quote = await readQuote(ctx, idParam(c), side);
    const talks: Talk[] = [];
    for (const { quoteTalks } of c.var.modules)
      if (quoteTalks) talks.push(...(await quoteTalks(ctx.tx, quote.version.quoteId)));
    return { ...quote, talks };
  });

/** The version in the address, for staff who may read it. Throws NotFound. */
export const loadForLibrary = (c: Request): Promise<Loaded> => load(c, 'library');

/** The version in the address, for the municipality that received it. Throws NotFound. */
export const loadForMunicipality = (c: Request): Promise<Loaded> => load(c, 'municipality');

/** The newest version that took the place of this one, as far as the reader may know. */
export const successorOf = ({ version, others }: Loaded): { id: string; number: number } | undefined =>
  others.filter(({ number }) => number > version.number).at(-1);
