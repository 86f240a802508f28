import { formatDay } from '#kernel/days.ts';
import type { ChangeRow } from '#ui/pdf/document-parts.ts';
import type { Line } from '../calculations/index.ts';
import type { QuoteContent } from './domain.ts';

type Parts = ReadonlyMap<string, { readonly what: string; readonly says: string }>;

const keyOf = ({ service, component, size, grade }: Pick<Line, 'service' | 'component' | 'size' | 'grade'>): string =>
  [service, component, size, grade].join(' ');

/** Each priced line with its sum, and each part that still has no price. */
function partsOf({ calculation, edition }: QuoteContent): Parts {
  const titles = new Map(edition.document.services.map(({ id, title }) => [id, title]));
  const what = (service: string, label: string) => `${titles.get(service) ?? service}: ${label}`;
  return new Map([
    ...calculation.onQuote.map(
      (part) => [keyOf(part), { what: what(part.service, part.label), says: 'op offerte' }] as const,
    ),
    ...calculation.lines.map(
      (line) => [keyOf(line), { what: what(line.service, line.label), says: line.explanation }] as const,
    ),
  ]);
}

const NOTHING = 'niet in deze versie';

/** What differs between two versions, line by line and word by word, in the order of the catalogue. */
export function changesBetween(before: QuoteContent, after: QuoteContent): ChangeRow[] {
  const [old, fresh] = [partsOf(before), partsOf(after)];
  const order = after.edition.document.services.map(({ id }) => id);
  const rankOf = (key: string) => order.indexOf(key.split(' ')[0] ?? '');
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort((a, b) => rankOf(a) - rankOf(b));
  const lines = keys.map((key) => ({
    what: fresh.get(key)?.what ?? old.get(key)?.what ?? key,
    was: old.get(key)?.says ?? NOTHING,
    becomes: fresh.get(key)?.says ?? NOTHING,
  }));
  const words = [
    { what: 'Geldig tot en met', was: formatDay(before.validUntil), becomes: formatDay(after.validUntil) },
    { what: 'Brief', was: before.letter, becomes: after.letter },
    { what: 'Voorwaarden', was: before.conditions, becomes: after.conditions },
  ];
  return [...lines, ...words].filter(({ was, becomes }) => was !== becomes);
}
