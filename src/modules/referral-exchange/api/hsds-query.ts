import { z } from 'zod';

const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, 'Een heel getal')
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, { error: `Een getal van 1 tot en met ${most}` });
const yes = z
  .enum(['true', 'false'], { error: 'true of false' })
  .transform((value) => value === 'true')
  .default(false);

/** What may stand behind an address of the guide. Named as the standard does. Source: HSDS 3.0 API, openapi.json. */
export const HsdsQuery = z.strictObject({
  search: z.string().max(200).optional(),
  taxonomy_term_id: z.string().optional(),
  taxonomy_id: z.string().optional(),
  organization_id: z.string().optional(),
  modified_after: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)), { error: 'Een moment, zoals 2026-11-20T12:00:00Z' })
    .optional(),
  full: yes,
  full_service: yes,
  /** Nothing else is given. */
  format: z.literal('json', { error: 'json' }).optional(),
  minimal: yes,
  page: wholeNumber(100_000).default(1),
  per_page: wholeNumber(500).optional(),
});
export type HsdsQuery = z.output<typeof HsdsQuery>;

/** Who asks only when things changed gets all at once, unless it says otherwise. Source: HSDS 3.0 API, `minimal`. */
export const perPageOf = ({ minimal, per_page: perPage }: HsdsQuery): number => perPage ?? (minimal ? 100_000 : 50);

/** A part of a list as the standard wraps it. */
export function pageOf<T>(items: readonly T[], { page, per_page: perPage }: { page: number; per_page: number }) {
  const contents = items.slice((page - 1) * perPage, page * perPage);
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  return {
    total_items: items.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
