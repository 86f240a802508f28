import { z } from 'zod';
import {
  type CustomPrice,
  type PartChange,
  partChanges,
  type QuoteLine,
  withChanges,
} from '../quote-contents/index.ts';
import type { QuoteVersion } from '../quotes/index.ts';

type Seen = Pick<QuoteVersion, 'facts' | 'schoolContribution' | 'lines' | 'customPrices'>;

const object = z.record(z.string(), z.unknown());
const shape = z.object({
  facts: object,
  schoolContribution: z.enum(['within', 'on-top']),
  lines: z.array(object.and(z.object({ serviceId: z.string() }))).max(200),
  customPrices: z.array(object.and(z.object({ serviceId: z.string() }))).max(1_000),
});

/** What a page showed of the services of a draft, to travel with its form. */
export const seenOf = ({ facts, schoolContribution, lines, customPrices }: Seen): string =>
  JSON.stringify({ facts, schoolContribution, lines, customPrices });

/** What others changed in the services of the draft since then; undefined when the text tells nothing that can be priced. */
export function changesSince(seen: string, draft: QuoteVersion): PartChange[] | undefined {
  const read = shape.safeParse(parsed(seen));
  if (!read.success) return undefined;
  // Which quantities and amounts make sense is for the engine to say: it takes any JSON.
  const lines = read.data.lines as unknown as QuoteLine[];
  const customPrices = read.data.customPrices as unknown as CustomPrice[];
  const { facts, schoolContribution } = read.data;
  const before = withChanges(draft, { facts, schoolContribution, lines, customPrices });
  return 'content' in before ? partChanges(before.content, draft) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
