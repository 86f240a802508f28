import type { EditionDocument } from '../edition.ts';
import type { Calculation, Line, OnQuotePart, PartOrigin } from '../tariff/calculation.ts';

/** A priced line, or a part without one that a person prices. */
export type Row = { origin: PartOrigin; line?: Line };

/** Priced lines and parts on quote together, in the order of the catalogue. */
export function rowsOf({ lines, onQuote }: Pick<Calculation, 'lines' | 'onQuote'>, edition: EditionDocument): Row[] {
  const order = new Map(edition.services.map(({ id }, index) => [id, index]));
  const place = ({ origin }: Row) => order.get(origin.service) ?? 0;
  const rows: Row[] = [
    ...lines.map((line) => ({ origin: line, line })),
    ...onQuote.map((part: OnQuotePart) => ({ origin: part })),
  ];
  return rows.sort((a, b) => place(a) - place(b));
}

/** The title of a programme line; what stands outside all lines is custom work. */
export const programmeLineTitle = (edition: EditionDocument, id: string | null): string =>
  edition.programmeLines.find((line) => line.id === id)?.title ?? 'Maatwerk';
