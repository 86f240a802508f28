import { isDeepStrictEqual } from 'node:util';
import type { Quantities } from '../calculations/index.ts';
import type { QuoteLine } from '../quote-contents/index.ts';

/** What somebody asks of a service. */
export type Wanted = {
  readonly serviceId: string;
  readonly quantities: Quantities;
  readonly choice: Readonly<Record<string, string>>;
};

/** The same lines with other quantities for one service. */
export const withLine = (lines: readonly QuoteLine[], { serviceId, quantities, choice }: Wanted): QuoteLine[] =>
  lines.map((line) => (line.serviceId === serviceId ? { ...line, quantities, choice } : line));

/** Whether both ask the same of a service. */
export const isSameLine = (a: Wanted, b: Wanted): boolean =>
  a.serviceId === b.serviceId && isDeepStrictEqual([a.quantities, a.choice], [b.quantities, b.choice]);
