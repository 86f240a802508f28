import type { FigureProfile } from '#kernel/figures.ts';

/** A figure by the rules that a form asks. */
export type FigureAsked = { readonly figureId: string; readonly profile: FigureProfile };

/** A field of a form, called as the form calls it. */
export type FigureField = FigureAsked & { readonly label: string };

/** A form of which every field is a figure of the whole organisation. */
export type FigureForm = {
  readonly sections: readonly { readonly title: string; readonly fields: readonly FigureField[] }[];
  /** What must agree; a number that the form does not ask may be part of it. */
  readonly sums: readonly {
    readonly total: FigureAsked;
    readonly parts: readonly FigureAsked[];
    readonly advice: string;
  }[];
};

export const by =
  (profile: FigureProfile) =>
  (figureId: string, label: string): FigureField => ({ figureId, profile, label });
