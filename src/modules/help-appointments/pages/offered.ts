import type { Moments } from '#kernel/clock-times.ts';
import type { Words } from '#kernel/translated-page.ts';
import type { Point } from '../../help-points/index.ts';
import type { appointTexts } from './appoint-texts.ts';

export type Spoken = Words<typeof appointTexts>;

/** At a fixed time, or at a time that staff choose in a half-day. */
export type Way = 'moment' | 'wish';

/** What can be chosen at a point. `way` is undefined where nothing can. */
export type Offered = { readonly point: Point; readonly moments: readonly Moments[]; readonly way: Way | undefined };
