import { isId } from '#kernel/id.ts';
import type { WhenBegun } from '#kernel/module.ts';
import { answerSignal } from './commands/answer-signal.ts';
import type { SignalKey } from './queries.ts';

const MINE = 'help-signals';

/** What goes along with the form that begins a group, to know for which signal it was. */
export const referenceOf = ({ pointId, courseId }: SignalKey): string => [MINE, pointId, courseId].join(':');

/** The page of a signal. */
export const signalPath = ({ pointId, courseId }: SignalKey): string => `/werk/signalen/${pointId}/${courseId}`;

function keyIn(reference: string): SignalKey | undefined {
  const [module, pointId = '', courseId = ''] = reference.split(':');
  return module === MINE && isId(pointId) && isId(courseId) ? { pointId, courseId } : undefined;
}

/** Marks the signal as answered for which a group was begun, and leads back to it. */
export const whenBegun: WhenBegun = async (ctx, { subject, id, askedBy }) => {
  const key = subject === 'course-groups.group' ? keyIn(askedBy) : undefined;
  if (!key) return undefined;
  await answerSignal(ctx, { ...key, groupId: id });
  return `${signalPath(key)}?gedaan=bewaard`;
};
