import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { today } from '#kernel/days.ts';
import { listPoints, type Point } from '../help-points/index.ts';
import type { Municipality } from '../organisation/index.ts';
import { listReferrals, type Referral, type ReferralTopic, referralTopics } from '../referral-directory/index.ts';
import { type FrequentQuestion, listQuestions } from './sql/questions.ts';

/** What is known about a topic in a municipality: what people ask, and who helps. */
export type GuideChapter = {
  readonly topic: ReferralTopic;
  readonly title: string;
  readonly questions: readonly FrequentQuestion[];
  readonly referrals: readonly Referral[];
};

/** All of the guide of help of one municipality, as it is on a day. */
export type Guide = {
  readonly municipality: Municipality;
  readonly day: Day;
  readonly points: readonly Point[];
  readonly chapters: readonly GuideChapter[];
};

/** The guide of a municipality, with the topics about which anything is known; of one topic when that is named. */
export async function guideOf(
  { tx, now }: Pick<Ctx, 'tx' | 'now'>,
  municipality: Municipality,
  only?: ReferralTopic,
): Promise<Guide> {
  const day = today(now);
  const referrals = await listReferrals(tx, { municipalityCode: municipality.code });
  const questions = await listQuestions(tx);
  const chapters = topicIds
    .filter((topic) => only === undefined || topic === only)
    .map((topic) => ({
      ...{ topic, title: referralTopics[topic] },
      questions: questions.filter((question) => question.topic === topic),
      referrals: referrals.filter(({ topics }) => topics.includes(topic)),
    }))
    .filter((chapter) => chapter.questions.length + chapter.referrals.length > 0);
  return {
    municipality,
    day,
    points: await listPoints(tx, { municipalities: [municipality.code], on: day }),
    chapters,
  };
}

export const topicIds = Object.keys(referralTopics) as ReferralTopic[];
