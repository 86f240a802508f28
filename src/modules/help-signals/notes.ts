import { can } from '#kernel/access.ts';
import type { SubjectNotes } from '#kernel/module.ts';
import { openSignals, openSignalsOf } from './queries.ts';
import { signalPath } from './when-begun.ts';
import { questionsText } from './words.ts';

/** On the front door for staff: that somebody must decide. Only for who can. */
const toDecide: SubjectNotes = {
  subject: 'house.work',
  noteOn: async (ctx) => {
    if (!can(ctx.actor, 'help-signals:decide')) return undefined;
    const [first, ...more] = await openSignals(ctx);
    if (!first) return undefined;
    const rest =
      more.length === 0 ? '' : more.length === 1 ? ', en nog een signaal' : `, en nog ${more.length} signalen`;
    const title = `${first.point.name} vraagt om een cursus: ${first.course.name}${rest}`;
    return { title, action: { label: 'Bekijk de signalen', href: '/werk/signalen' } };
  },
};

/** On the page of a help point: the course that is asked for most there. */
const atPoint: SubjectNotes = {
  subject: 'help-points.point',
  noteOn: async (ctx, pointId) => {
    const [signal] = await openSignalsOf(ctx, pointId);
    if (!signal) return undefined;
    const { course, questions } = signal;
    return {
      title: `Hier is een cursus nodig: ${course.name} (${questionsText(questions)})`,
      action: { label: 'Bekijk het voorstel', href: signalPath({ pointId, courseId: course.id }) },
    };
  },
};

export const subjectNotes: readonly SubjectNotes[] = [toDecide, atPoint];
