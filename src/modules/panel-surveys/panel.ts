/** The kinds of area for which somebody asked, or that the source does not say. */
export type PanelScope =
  | { readonly kind: 'municipality'; readonly municipalityCode: string }
  | { readonly kind: 'organisation' | 'not-stated' };

/** How sure it is that the source says this, in the words of imported figures. */
export const CERTAINTIES = ['stated', 'row-order', 'inferred', 'ambiguous'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** One percentage as printed, in the order of the source. */
export type PanelItem = {
  /** The heading under which it stands: `Waarover leden tevreden zijn`. */
  readonly list: string;
  readonly label: string;
  /** Null: the source leaves open which of the candidates it is. */
  readonly percentage: number | null;
  readonly candidates: readonly number[];
  readonly certainty: Certainty;
  readonly note: string;
};

/** A survey that others held: among whom, when, and where its results come from. */
export type PanelHead = {
  readonly instrument: string;
  /** The month in which people were asked: `2024-09`. */
  readonly fieldwork: string;
  readonly population: string;
  readonly scope: PanelScope;
  readonly commissioner: string;
  readonly source: string;
  readonly note: string;
};

export const certaintyWords: Record<Certainty, string> = {
  stated: 'zoals gedrukt',
  'row-order': 'op volgorde gelezen',
  inferred: 'afgeleid',
  ambiguous: 'niet zeker',
};

const percents = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** `89%`, or what it may be where the source leaves that open: `81% of 83%`. */
export function percentageText({ percentage, candidates }: Pick<PanelItem, 'percentage' | 'candidates'>): string {
  if (percentage !== null) return `${percents.format(percentage)}%`;
  return candidates.length === 0 ? 'onbekend' : candidates.map((each) => `${percents.format(each)}%`).join(' of ');
}
