import type { Ctx } from '#kernel/ctx.ts';
import type { Language } from '#kernel/languages.ts';
import { type AgendaSession, findPublicActivity, inLanguage, listComing } from '../agenda/index.ts';
import { findOrganisation, listMunicipalities } from '../organisation/index.ts';
import { decideOpen, keptFor, listSubjects } from '../registrations/index.ts';
import { listQuestions } from '../sign-up-rules/index.ts';

/** More than anybody wants to choose from. */
const MOST_SESSIONS = 40;

export type Subject = Awaited<ReturnType<typeof listSubjects>>[number];
export type Attendance = keyof Subject['places'];

/** One session, or the series as a whole, that a household can choose; `wrong`: why it cannot be chosen now. */
export type Choice = {
  readonly subject: Subject;
  readonly sessions: readonly AgendaSession[];
  readonly wrong: ReturnType<typeof decideOpen>;
};

export type Offer = NonNullable<Awaited<ReturnType<typeof findOffer>>>;
export type Question = Offer['questions'][number];

/** All that one can sign up for at the address of an activity, and what is asked. Undefined when nobody may know of it. */
export async function findOffer({ tx, now }: Ctx, { slug, language }: { slug: string; language: Language }) {
  const known = await findPublicActivity(tx, slug);
  const [activity] = await inLanguage(tx, language, known ? [known] : []);
  if (!activity) return undefined;
  const { activityId } = activity;
  const coming = await listComing(tx, { now, activityId }, { limit: MOST_SESSIONS });
  const sessions = coming.filter(({ state }) => state === 'planned');
  const subjects = await listSubjects(tx, [activityId, ...sessions.map(({ id }) => id)], now);
  const choices = choicesOf(sessions, subjects).map((choice) => ({
    ...choice,
    wrong: decideOpen(choice.subject, now, 'resident'),
  }));
  const asksMunicipality = subjects.some(({ ownMunicipalityFirst }) => ownMunicipalityFirst);
  return {
    activity: { ...activity, asksFirstNames: subjects.some(({ asksFirstNames }) => asksFirstNames) },
    /** Something was planned, and none of it takes place. */
    isCalledOff: coming.length > 0 && sessions.length === 0,
    choices: choices satisfies Choice[] as readonly Choice[],
    questions: await listQuestions(tx, activityId),
    municipalities: asksMunicipality ? await listMunicipalities(tx) : [],
    phone: (await findOrganisation(tx))?.phone ?? '',
    /** How long names are kept, in words. */
    kept: await keptFor(tx, language),
  };
}

function choicesOf(sessions: readonly AgendaSession[], subjects: readonly Subject[]): Omit<Choice, 'wrong'>[] {
  const series = subjects.find(({ sessionId }) => sessionId === null);
  if (series?.registersFor === 'series') return sessions.length > 0 ? [{ subject: series, sessions }] : [];
  return sessions.flatMap((session) => {
    const subject = subjects.find(({ sessionId }) => sessionId === session.id);
    return subject ? [{ subject, sessions: [session] }] : [];
  });
}

export const openChoices = ({ choices }: Pick<Offer, 'choices'>): Choice[] => choices.filter(({ wrong }) => !wrong);

/** The ways to take part in a session or a series. */
export const waysOf = ({ subject }: Choice): Attendance[] =>
  (['on-site', 'online'] as const).filter((way) => subject.places[way].isOffered);

/** How many places are left; null: as many as come. */
export function leftIn({ subject }: Choice, way: Attendance): number | null {
  const { limit, taken } = subject.places[way];
  return limit === null ? null : Math.max(0, limit - taken);
}

/** Whether nobody can have a place any more, in whatever way. */
export const isFull = (choice: Choice): boolean => waysOf(choice).every((way) => leftIn(choice, way) === 0);
