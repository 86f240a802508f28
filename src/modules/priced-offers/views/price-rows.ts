import type { Calculation, Line } from '../../calculations/index.ts';
import type { EditionDocument } from '../../tariffs/index.ts';

/** A part of a calculation, whether it has a price or not. */
export type Origin = Calculation['lines' | 'onQuote' | 'unpriced'][number];
/** A priced line, or a part without one that a person prices. */
export type Row = { origin: Origin; line?: Line };

/** Priced lines and parts on quote together, in the order of the catalogue. */
export function rowsOf({ lines, onQuote }: Pick<Calculation, 'lines' | 'onQuote'>, edition: EditionDocument): Row[] {
  const order = new Map(edition.services.map(({ id }, index) => [id, index]));
  const place = ({ origin }: Row) => order.get(origin.service) ?? 0;
  const rows: Row[] = [...lines.map((line) => ({ origin: line, line })), ...onQuote.map((part) => ({ origin: part }))];
  return rows.sort((a, b) => place(a) - place(b));
}
