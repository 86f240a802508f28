import { z } from 'zod';
import { isId } from '#kernel/id.ts';
import type { listForSession } from '../registrations/index.ts';

/** Who is on the list of a session. */
export type Person = Awaited<ReturnType<typeof listForSession>>[number]['people'][number];
export type Band = Person['band'];

/** Somebody of a household came, or did not after all. The band counts when the household is no longer known. */
export type Presence = {
  readonly kind: 'presence';
  readonly registrationId: string;
  readonly person: number;
  readonly band: Band;
  readonly isPresent: boolean;
};

/** People without a registration: so many more or fewer of them, or how many people there are in all. */
export type Crowd = { readonly kind: 'walk-in' | 'head-count'; readonly adults: number; readonly children: number };

type Origin = {
  /** Made where the mark was made. */
  readonly id: string;
  /** How many marks of the session were known there. */
  readonly seen: number;
  /** Staff chose this after seeing that two marks disagree. */
  readonly isRuling: boolean;
};

export type NewMark = (Presence | Crowd) & Origin & { readonly agoMs: number };

export type Mark = (Presence | Crowd) &
  Origin & {
    readonly heard: number;
    readonly device: string;
    readonly madeAt: Date;
  };

const id = z.string().refine(isId);
const few = z.int().min(-50).max(50);
const many = z.int().min(0).max(100_000);
const DAY_MS = 24 * 60 * 60 * 1000;

const origin = {
  id,
  seen: z.int().min(0).max(1_000_000),
  isRuling: z.boolean().default(false),
  /** By the clock of the device that made it, which can be wrong but runs evenly. */
  agoMs: z.number().transform((ms) => Math.min(Math.max(0, Math.round(ms)), 30 * DAY_MS)),
};

/** A mark as a device sends it. */
export const markShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('presence'),
    registrationId: id,
    person: z.int().min(1).max(50),
    band: z.enum(['adult', 'child']),
    isPresent: z.boolean(),
    ...origin,
  }),
  z.object({ kind: z.literal('walk-in'), adults: few, children: few, ...origin }),
  z.object({ kind: z.literal('head-count'), adults: many, children: many, ...origin }),
]);
