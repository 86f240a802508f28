import type { Child } from 'hono/jsx';
import type { FormState } from '#kernel/forms.ts';
import type { BlockContent } from '../../report-contents/index.ts';
import type { ShownTestimonial } from '../../testimonials/index.ts';
import type { Pickable } from '../pickable-figures.ts';

export type Content<K extends BlockContent['kind']> = Extract<BlockContent, { kind: K }>;

/** Something that was held, as it can be picked: with how it is printed. */
export type Held = { readonly id: string; readonly chapter: string; readonly words: string };

/** What the fields of an editor are shown with. */
export type EditorAround = {
  readonly year: number;
  readonly figures: readonly Pickable[];
  readonly held: readonly Held[];
  /** What people said that may be shown in a report now. */
  readonly testimonials: readonly ShownTestimonial[];
  /** Where a button asks for a figure in a form that is sent. */
  readonly pickAt: string;
};

/** What a form says: the part that it makes, or what is wrong with it. */
export type ReadPart = { readonly state: FormState; readonly content?: BlockContent };

/** How one kind of part is written. */
export type Editor<K extends BlockContent['kind']> = {
  /** What a new one begins with. */
  readonly fresh: Content<K>;
  /** As the fields show it. */
  readonly rawOf: (content: Content<K>) => Readonly<Record<string, string>>;
  readonly read: (data: FormData) => ReadPart;
  readonly Fields: (props: { state: FormState; around: EditorAround }) => Child;
  /** The form with a figure put in; only where figures can be picked. */
  readonly withFigure?: (state: FormState, reference: string) => FormState;
};
