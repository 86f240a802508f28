import { can, type Permission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import type { BadgeTone } from '#ui/badge.tsx';
import { listPoints, type Point, scopeOf } from '../../help-points/index.ts';
import type { AppointmentState } from '../domain.ts';
import type { ToldKind } from '../mail-kinds.ts';
import type { AppointmentRefusal } from '../refusals.ts';
import type { Appointment } from '../sql.ts';

export const STATES: Readonly<Record<AppointmentState, { label: string; tone: BadgeTone }>> = {
  wished: { label: 'Kies een tijd', tone: 'ochre' },
  planned: { label: 'Gepland', tone: 'ink' },
  came: { label: 'Gekomen', tone: 'green' },
  missed: { label: 'Niet gekomen', tone: 'neutral' },
  cancelled: { label: 'Geannuleerd', tone: 'brick' },
};

/** What to say on the telephone. */
export const CALLS: Readonly<Record<ToldKind, string>> = {
  planned: 'Bel over de tijd',
  moved: 'Bel over de nieuwe tijd',
  cancelled: 'Bel dat het niet doorgaat',
  'hour-cancelled': 'Bel dat het spreekuur niet doorgaat',
  reminder: 'Bel om te herinneren',
};

/** What staff read of a refusal. */
export const staffText = ({ code }: AppointmentRefusal): string =>
  ({
    stale: 'Iemand heeft deze afspraak intussen verzet. Kijk wat er nu staat.',
    taken: 'Op die tijd kan het niet: er staat al een afspraak, of de tijd is voorbij.',
    'not-open': 'Dit kan niet meer: de afspraak is intussen veranderd of voorbij.',
    'too-many-open': 'Er staan al twee afspraken op dit adres of nummer.',
    'no-reach': 'Vul een e-mailadres of een telefoonnummer in.',
    'no-wish': 'Kies dagdelen van de komende twee weken.',
  })[code];

/** How somebody is reached, as staff read it. */
export const reachText = ({ email, phone }: Pick<Appointment, 'email' | 'phone'>): string =>
  email ?? phone ?? 'Niet te bereiken';

/** The points that are there now and where the actor may do this. */
export const pointsFor = async ({ tx, actor, now }: Ctx, permission: Permission): Promise<Point[]> =>
  (await listPoints(tx, { on: today(now) })).filter((point) => can(actor, permission, scopeOf(point)));
