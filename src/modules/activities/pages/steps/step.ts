import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { type Form, type FormState, field } from '#kernel/forms.ts';
import type { Campaign } from '../../../campaigns/index.ts';
import type { CommitmentProgress } from '../../../commitments/index.ts';
import type { EditionDocument } from '../../../tariffs/index.ts';
import type { Activity, ActivityContent } from '../../activity.ts';

/** What a step shows beside the activity itself. */
export type Around = {
  readonly edition: EditionDocument | undefined;
  /** The commitments that it could add to, with how far each is. */
  readonly commitments: readonly CommitmentProgress[];
  /** Those that it adds to now. */
  readonly served: readonly string[];
  /** The campaigns that it could belong to. */
  readonly campaigns: readonly Campaign[];
  /** The umbrellas under which it could take place. */
  readonly umbrellas: readonly Activity[];
};

export type StepSave = { readonly changes: Partial<ActivityContent>; readonly commitmentIds?: readonly string[] };

type StepRead = { readonly state: FormState; readonly version: number; readonly _key?: string | undefined };

/** One part of what is filled in of an activity: a form that can be saved by itself, and left for later. */
export type Step = {
  /** Its word in the address. */
  readonly slug: string;
  readonly title: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly read: (data: FormData, around: Around) => StepRead & { readonly save: StepSave | undefined };
  readonly filled: (activity: Activity, around: Around) => FormState;
  readonly Fields: (props: { state: FormState; activity: Activity; around: Around }) => Child;
};

/** In every step. */
export const hidden = { version: field.version(), _key: field.key() };

type Defined<S extends z.ZodObject<typeof hidden>> = Pick<Step, 'slug' | 'title' | 'labels'> & {
  readonly form: Form<S>;
  readonly filledFrom: (activity: Activity, around: Around) => FormState<keyof z.input<S> & string>['raw'];
  readonly saveOf: (values: z.output<S>, around: Around) => StepSave;
  readonly Fields: (props: {
    state: FormState<keyof z.input<S> & string>;
    activity: Activity;
    around: Around;
  }) => Child;
};

const Hidden = z.object(hidden);

/** Ties the names of a step's form to its fields and to what is saved of it. */
export function defineStep<S extends z.ZodObject<typeof hidden>>(step: Defined<S>): Step {
  const { slug, title, labels, form, filledFrom, saveOf, Fields } = step;
  return {
    ...{ slug, title, labels, Fields: Fields as Step['Fields'] },
    filled: (activity, around) => {
      const raw = { ...filledFrom(activity, around), version: String(activity.version) };
      return form.filled(raw);
    },
    read(data, around) {
      const parsed = form.parse(data);
      const known = Hidden.parse(parsed.state.raw);
      return { state: parsed.state, ...known, save: parsed.ok ? saveOf(parsed.values, around) : undefined };
    },
  };
}
