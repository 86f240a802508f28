import type { ColumnSpec } from '#kernel/csv.ts';
import type { FilledReport, FilledValue } from '../../report-contents/index.ts';

/** The columns of the sheet with all figures of a report. */
export const FIGURE_COLUMNS = [
  { key: 'id', header: 'cijfer' },
  { key: 'label', header: 'naam' },
  { key: 'value', header: 'waarde' },
  { key: 'shown', header: 'zoals gedrukt' },
  { key: 'unit', header: 'eenheid' },
  { key: 'scope', header: 'gebied' },
  { key: 'period', header: 'periode' },
  { key: 'profile', header: 'telwijze' },
  { key: 'origin', header: 'herkomst' },
  { key: 'source', header: 'bron' },
  { key: 'certainty', header: 'zekerheid' },
  { key: 'note', header: 'opmerking' },
  { key: 'definition', header: 'definitie' },
] as const satisfies readonly ColumnSpec[];

type Row = Record<(typeof FIGURE_COLUMNS)[number]['key'], string | number | null>;

const origins: Readonly<Record<FilledValue['origin'], string>> = {
  computed: 'geteld',
  imported: 'ingevoerd',
  derived: 'berekend',
  unknown: 'onbekend',
};

/** A row for each figure of the report, in the order in which it is first shown. */
export const figureRows = ({ values }: FilledReport): Row[] =>
  Object.values(values).map(({ figureId, label, value, shown, unit, scope, period, profile, ...from }) => ({
    ...{ id: figureId, label, value, shown, unit, scope, period, profile },
    origin: origins[from.origin],
    source: from.source,
    certainty: from.certainty,
    note: [from.note, from.differs].filter(Boolean).join(' '),
    definition: from.definition,
  }));
