import type { Question } from './offer.ts';
import { type Attendance, type Choice, type Offer, openChoices, waysOf } from './offer.ts';
import type { StandingTexts } from './pages/standing-texts.ts';
import { typedHousehold } from './typed-household.ts';

type Raw = Readonly<Partial<Record<string, string>>>;

/** A municipality that is not in the list. */
export const ELSEWHERE = 'elders';

/** The name of the field for a question, of the household as a whole (0) or of one person. */
export const answerName = (id: string, person: number): string => `answer-${id}${person === 0 ? '' : `-${person}`}`;

/** What a household wishes, as far as it can be read, with a sentence for each field that cannot. */
export function readWish(raw: Raw, offer: Offer, t: StandingTexts) {
  const { choice, errors: atMoment } = readMoment(raw, openChoices(offer), t);
  const { persons, errors: atPersons } = typedHousehold(raw, offer.activity, t);
  const { code, errors: atMunicipality } = readMunicipality(raw, offer, t);
  const hasContact = Boolean(raw.email?.trim() || raw.phone?.trim());
  return {
    choice,
    attendance: attendanceIn(raw, choice),
    persons,
    municipalityCode: code,
    payment: raw.payment === 'online' ? ('online' as const) : ('at-door' as const),
    answers: answersIn(raw, offer.questions, persons.length),
    errors: { ...atMoment, ...atPersons, ...(hasContact ? {} : { email: t.noContact }), ...atMunicipality },
  };
}

function readMoment({ moment, attendance }: Raw, open: readonly Choice[], t: StandingTexts) {
  // A form that stood open while another moment closed never leads to the one that is left.
  const isOnlyOne = open.length === 1 && moment === undefined;
  const choice = isOnlyOne ? open[0] : open.find(({ subject }) => subject.subjectId === moment);
  if (!choice) return { choice, errors: { moment: t.chooseTime } };
  const isOffered = attendance === undefined || waysOf(choice).some((way) => way === attendance);
  return { choice, errors: isOffered ? {} : { attendance: t.notThisWay } };
}

const attendanceIn = ({ attendance }: Raw, choice: Choice | undefined): Attendance => {
  const ways = choice ? waysOf(choice) : [];
  return ways.find((way) => way === attendance) ?? ways[0] ?? 'on-site';
};

function readMunicipality({ municipality }: Raw, { municipalities }: Offer, t: StandingTexts) {
  const known = municipalities.find(({ code }) => code === municipality);
  const isWrong = municipalities.length > 0 && !known && municipality !== ELSEWHERE;
  return { code: known?.code ?? null, errors: isWrong ? { municipality: t.noMunicipality } : {} };
}

/** Of whom a question is asked: the household as a whole (0), or each person by place. */
export const askedOf = ({ per }: Question, persons: number): number[] =>
  per === 'registration' ? [0] : Array.from({ length: Math.max(1, persons) }, (_, index) => index + 1);

/** What was answered to what was asked. */
export const answersIn = (raw: Raw, questions: readonly Question[], persons: number) =>
  questions.flatMap((question) =>
    askedOf(question, persons).flatMap((person) => {
      const answer = raw[answerName(question.id, person)]?.trim();
      return answer ? [{ questionId: question.id, person, answer }] : [];
    }),
  );
