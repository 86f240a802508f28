import { z } from 'zod';
import { type Day, parseDay } from '#kernel/days.ts';
import { slugOf } from '#kernel/slug.ts';
import type { AgendaFilter } from '../../agenda/index.ts';

export const AUDIENCES = ['children', 'young', 'adults', 'seniors', 'parents', 'professionals'] as const;
export const PILLARS = ['learn', 'ask', 'meet', 'read', 'make'] as const;

const day = z.string().transform((text, ctx): Day => {
  const parsed = /^\d{4}-/.test(text) ? parseDay(text) : undefined;
  if (parsed === undefined) ctx.addIssue({ code: 'custom', message: 'Een dag die bestaat, als 2026-11-25' });
  return parsed ?? z.NEVER;
});
const slug = z.string().refine((text) => text === slugOf(text), 'Zoals in het adres van de pagina: bibliotheek-sleen');
const whole = (least: number, most: number) => {
  const message = `Een heel getal van ${least} tot en met ${most}`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
};
const yes = z.enum(['true', 'false'], 'true of false').transform((text) => text === 'true');
/** Letters as they are typed; a sign that no database keeps is none. */
const text = z
  .string()
  .max(100, 'Hoogstens 100 tekens')
  .regex(/^\P{Cc}*$/u, 'Gewone tekst');
const some = <const T extends readonly string[]>(names: T) =>
  z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(names, `Kies uit ${names.join(', ')}`)));

/** What can be asked of the sessions, in the address. A parameter that is not here is a mistake, and is told. */
export const SessionQuery = z
  .strictObject({
    from: day.optional(),
    until: day.optional(),
    municipality: slug.optional(),
    branch: slug.optional(),
    campaign: slug.optional(),
    town: text.optional(),
    km: whole(1, 100).default(10),
    audiences: some(AUDIENCES).default([]),
    age: whole(0, 120).optional(),
    pillars: some(PILLARS).default([]),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/, 'Twee of drie letters, als nl')
      .optional(),
    free: yes.default(false),
    online: yes.default(false),
    words: text.default(''),
    changedSince: z.iso
      .datetime({ offset: true, error: 'Een moment als 2026-11-20T12:00:00Z' })
      .transform((instant) => new Date(instant))
      .optional(),
    page: whole(1, 10_000).default(1),
    pageSize: whole(1, 100).default(50),
  })
  .refine(({ from, until }) => !from || !until || from <= until, { path: ['until'], message: 'Ligt voor from' })
  .transform(({ page, pageSize, changedSince, town, km, free, online, ...rest }) => {
    const { from, until, municipality, branch, campaign, audiences, age, pillars, language, words } = rest;
    const near = town === undefined ? undefined : { town, km };
    const filter: AgendaFilter = {
      ...{ from, until, municipality, branch, campaign, near, audiences, age, pillars, language, words },
      ...{ isFree: free, isOnline: online },
    };
    return { page, pageSize, changedSince, filter };
  });
