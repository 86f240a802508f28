import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { SubjectNotes } from '#kernel/module.ts';
import { findConsultationHour, listPoints, scopeOf } from '../help-points/index.ts';
import { isPlanned, staffedAt } from './own-duties.ts';
import { hourStaffing, OPEN } from './pages/addresses.ts';
import { staffedHours } from './queries.ts';
import { openText } from './views/staffing-text.tsx';

/** On the page of an hour to come: who helps there, and what it lacks. */
const hourNote: SubjectNotes = {
  subject: 'help-points.hour',
  async noteOn(ctx, id) {
    const hour = await findConsultationHour(ctx.tx, id);
    if (hour?.state !== 'planned' || hour.endsAt <= ctx.now) return undefined;
    const [staffed] = await staffedHours(ctx, [hour]);
    if (!staffed) return undefined;
    const { staffing, there, open, isUntrained } = staffed;
    const parts = [
      there.length > 0 ? there.map(({ name }) => name).join(', ') : staffing ? 'nog niemand' : 'nog niet ingevuld',
      ...(there.length > 0 ? open.map((each) => openText(each, there)) : []),
      ...(isUntrained && there.length > 0 ? ['niemand met de training'] : []),
    ];
    return {
      title: `Bezetting: ${parts.join('; ')}`,
      action: { label: 'Bekijk de bezetting', href: hourStaffing(id) },
    };
  },
};

/** Above who was trained for what: that there are hours to come where nobody was. */
const trainingNote: SubjectNotes = {
  subject: 'helper-training.overview',
  async noteOn(ctx: Ctx) {
    const points = await listPoints(ctx.tx);
    const reached = points.filter((point) => can(ctx.actor, 'help-points:read', scopeOf(point)));
    const all = await staffedAt(ctx, reached);
    const count = all.filter(isPlanned).filter(({ staffed }) => staffed.isUntrained).length;
    if (count === 0) return undefined;
    const hours = count === 1 ? 'Bij 1 spreekuur' : `Bij ${count} spreekuren`;
    return {
      title: `${hours} in de komende acht weken heeft niemand de training`,
      action: { label: 'Bekijk deze spreekuren', href: `${OPEN}?stand=training` },
    };
  },
};

export const subjectNotes: readonly SubjectNotes[] = [hourNote, trainingNote];
