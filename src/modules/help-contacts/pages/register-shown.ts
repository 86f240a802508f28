import type { DayPart } from '#kernel/half-days.ts';
import type { Referral } from '../../referral-directory/index.ts';
import type { Lists, Place, Topic } from '../contact.ts';
import type { registerForm } from './register-form.ts';

/** What the page for noting a question shows. */
export type Shown = {
  readonly state: typeof registerForm.empty;
  /** Of what was just kept, to take it back by. */
  readonly keptId?: string;
  readonly wasTakenBack?: boolean;
  /** A course of our own was what helped: somebody can have a place in one. */
  readonly wantsCourse?: boolean;
  readonly status?: 422;
  readonly lists: Lists;
  readonly place: Place | undefined;
  /** In the order of the page. */
  readonly topics: readonly Topic[];
  /** How many were helped here today. */
  readonly helped: number;
  readonly present: DayPart;
  readonly takesNotes: boolean;
  /** To whom people of this municipality can be sent. */
  readonly services: readonly Pick<Referral, 'id' | 'name' | 'organisationName'>[];
};
