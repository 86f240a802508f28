import type { Answer, Question } from '../sign-up-rules/index.ts';

/** What must be known at the door. */
export type DoorAnswer = {
  /** Position of the person; 0: of the household as a whole. */
  readonly person: number;
  readonly question: string;
  readonly answer: string;
};

/** The answers to questions that are shown at the door, and to no others, in the order of the questions. */
export const answersAtDoor = (answers: readonly Answer[], questions: readonly Question[]): DoorAnswer[] =>
  questions
    .filter(({ isShownAtDoor }) => isShownAtDoor)
    .flatMap((question) =>
      answers
        .filter(({ questionId }) => questionId === question.id)
        .map(({ person, answer }) => ({ person, question: question.label, answer: wordsOf(answer, question) })),
    );

const wordsOf = (answer: string, { kind }: Question): string =>
  kind !== 'yes-no' ? answer : answer === 'yes' ? 'ja' : 'nee';
