import { ChangeTable, changesBetween } from '../../quote-contents/index.ts';
import type { QuoteVersion } from '../queries.ts';

/** What a version changed in what the municipality had before. */
export const ChangesSince = ({ previous, version }: { previous: QuoteVersion; version: QuoteVersion }) => (
  <ChangeTable
    caption={`Wat is veranderd sinds versie ${previous.number}`}
    rows={changesBetween(previous, version)}
    nothing={`Er is niets veranderd sinds versie ${previous.number}`}
  />
);
