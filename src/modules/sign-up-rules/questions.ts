export type QuestionKind = 'text' | 'choice' | 'yes-no' | 'number';

/** What an activity asks of who signs up. */
export type Question = {
  readonly id: string;
  readonly label: string;
  readonly kind: QuestionKind;
  readonly choices: readonly string[];
  readonly per: 'registration' | 'person';
  readonly isRequired: boolean;
  /** Whoever keeps the door reads the answers. */
  readonly isShownAtDoor: boolean;
};

export type Answer = {
  readonly questionId: string;
  /** Position of the person; 0: of the registration as a whole. */
  readonly person: number;
  readonly answer: string;
};

export const LONGEST_ANSWER = 1000;

const FITS: Record<QuestionKind, (answer: string, question: Question) => boolean> = {
  text: (answer) => answer.length <= LONGEST_ANSWER,
  choice: (answer, { choices }) => choices.includes(answer),
  'yes-no': (answer) => answer === 'yes' || answer === 'no',
  number: (answer) => /^\d{1,9}$/.test(answer),
};

/** The answers that were asked for, and the questions that still lack one, or have one that does not fit. */
export function decideAnswers(
  questions: readonly Question[],
  given: readonly Answer[],
  persons: number,
): { readonly answers: Answer[]; readonly unanswered: string[] } {
  const answers: Answer[] = [];
  const unanswered = new Set<string>();
  for (const question of questions) {
    const places = question.per === 'registration' ? [0] : Array.from({ length: persons }, (_, index) => index + 1);
    for (const person of places) {
      const answer = given.find((each) => each.questionId === question.id && each.person === person)?.answer.trim();
      if (answer && FITS[question.kind](answer, question)) answers.push({ questionId: question.id, person, answer });
      else if (answer || question.isRequired) unanswered.add(question.id);
    }
  }
  return { answers, unanswered: [...unanswered] };
}
