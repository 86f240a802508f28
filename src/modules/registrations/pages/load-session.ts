import { can } from '#kernel/access.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { findSession } from '../../programme/index.ts';
import { listQuestions, type Question } from '../../sign-up-rules/index.ts';
import { requireStaff } from '../access.ts';
import { type Household, listForSession } from '../queries.ts';
import { listQueue } from '../sql/queue.ts';
import { findSubject } from '../sql/subjects.ts';
import { type Subject, scopeOf } from '../subject.ts';

export type LoadedSession = {
  readonly id: string;
  readonly moment: { readonly beginsAt: Date; readonly endsAt: Date };
  /** What one signs up for: this session, or the series that it belongs to. */
  readonly subject: Subject;
  readonly households: readonly Household[];
  /** Of those who wait, whose turn comes first on top. */
  readonly queue: readonly string[];
  readonly questions: readonly Question[];
  readonly mayEdit: boolean;
};

/** A session with everybody who signed up, for staff who may read it. Throws NotFound, Forbidden. */
export const loadSession = (c: Request): Promise<LoadedSession> =>
  read(c, async (ctx) => {
    const { tx, actor, now } = ctx;
    const session = found(await findSession(tx, idParam(c)), 'session');
    const own = found(await findSubject(tx, session.id, now), 'session');
    requireStaff(ctx, 'registrations:read', own);
    const series = own.registersFor === 'series' ? await findSubject(tx, session.activityId, now) : undefined;
    const subject = series ? { ...series, branchId: own.branchId } : own;
    const queues = await Promise.all(
      (['on-site', 'online'] as const).map((attendance) => listQueue(tx, { ...subject, attendance }, subject)),
    );
    return {
      ...{ id: session.id, moment: session, subject },
      households: await listForSession(tx, session),
      queue: queues.flat().map(({ id }) => id),
      questions: await listQuestions(tx, session.activityId),
      mayEdit: can(actor, 'registrations:edit', scopeOf(own)),
    };
  });

/** Whether somebody who searches these words means this household. */
export const isMeant = ({ name, email, phone, people }: Household, words: string): boolean =>
  [name, email, phone, ...people.map(({ firstName }) => firstName)].some((text) =>
    text?.toLowerCase().includes(words.toLowerCase()),
  );
