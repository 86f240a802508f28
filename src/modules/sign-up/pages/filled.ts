import type { FormState } from '#kernel/forms.ts';
import type { Words } from '#kernel/translated-page.ts';
import type { Offer } from '../offer.ts';
import type { signUpTexts } from './sign-up-texts.ts';

export type Spoken = Words<typeof signUpTexts>;

/** What stands in the form, and what is wrong with the whole of it. */
export type Filled = {
  readonly state: FormState;
  readonly persons: number;
  readonly refusal?: string;
  /** Too few places, but one can wait for them. */
  readonly canWait?: boolean;
};

/** What each part of the form is handed. */
export type Part = { readonly offer: Offer; readonly words: Spoken; readonly state: FormState };
