import type { TableFault, TableFaultCode } from '#kernel/csv.ts';
import { formatQuantity } from '#kernel/money.ts';

const texts: Record<TableFaultCode, (fault: TableFault) => string> = {
  'not-a-csv': () => 'Dit is geen CSV-bestand. Kies in je spreadsheet "Opslaan als" en dan CSV.',
  'empty-file': () => 'In dit bestand staan geen regels met gegevens.',
  'missing-column': ({ column }) => `De kolom "${column}" ontbreekt.`,
  'duplicate-column': ({ column }) => `De kolom "${column}" staat er meer dan een keer in.`,
  'too-many-cells': ({ line }) => `Regel ${line} heeft meer cellen dan er kolommen zijn.`,
  'too-many-rows': ({ value }) =>
    `Dit bestand heeft meer dan ${formatQuantity(Number(value))} regels. Verdeel het over meer bestanden.`,
  'unreadable-line': ({ line }) => `Regel ${line} is niet te lezen. Staat er een aanhalingsteken te veel?`,
};

/** One sentence for what is wrong with a file that somebody brought. */
export const tableFaultText = (fault: TableFault): string => texts[fault.code](fault);
