import { formatCents, formatQuantity } from '#kernel/money.ts';
import { factChanges, schoolContributionLabels } from '../advice/index.ts';
import { type CustomPrice, type PartChange, partChanges, servicesOf, withChanges } from '../quote-contents/index.ts';
import type { QuoteVersion } from '../quotes/index.ts';
import type { ScenarioContent } from './scenario-content.ts';

export type Difference = Pick<PartChange, 'what' | 'was' | 'becomes'> & { readonly group: string };

/** What taking over a scenario would change in a draft. */
export type Differences = {
  readonly rows: readonly Difference[];
  readonly after: QuoteVersion;
  /** Prices that people gave to services that go out. */
  readonly dropped: readonly CustomPrice[];
};

/** What differs between a draft and what it would be with the content of a scenario; undefined when that cannot be priced. */
export function differencesWith(draft: QuoteVersion, content: ScenarioContent): Differences | undefined {
  const changed = withChanges(draft, content);
  if (!('content' in changed) || content.lines.length === 0) return undefined;
  const after = changed.content;
  return {
    after,
    rows: [...serviceRows(draft, after), ...otherRows(draft, after), ...factRows(draft, after)],
    dropped: draft.customPrices.filter((price) => !after.customPrices.includes(price)),
  };
}

function serviceRows(draft: QuoteVersion, after: QuoteVersion): Difference[] {
  const [before, later] = [draft, after].map((version) => new Set(servicesOf(version).map(({ id }) => id)));
  const groupOf = (id: string): string => {
    if (!before?.has(id)) return 'Diensten erbij';
    return later?.has(id) ? 'Andere aantallen en bedragen' : 'Diensten eruit';
  };
  const rows = partChanges(draft, after).map(({ serviceId, ...row }) => ({ ...row, group: groupOf(serviceId) }));
  return ['Diensten erbij', 'Diensten eruit', 'Andere aantallen en bedragen'].flatMap((group) =>
    rows.filter((row) => row.group === group),
  );
}

const NONE = 'geen';

function otherRows(draft: QuoteVersion, after: QuoteVersion): Difference[] {
  const group = 'Toelichting';
  const said = after.lines.flatMap((line) => {
    const old = draft.lines.find(({ serviceId }) => serviceId === line.serviceId);
    if (!old) return [];
    const title = after.edition.document.services.find(({ id }) => id === line.serviceId)?.title ?? line.serviceId;
    return [
      { what: `${title}: reden`, was: old.reason ?? NONE, becomes: line.reason ?? NONE },
      { what: `${title}: doel van de gemeente`, was: old.goal ?? NONE, becomes: line.goal ?? NONE },
    ];
  });
  const { schoolContribution: was } = draft;
  const whole = [
    { what: 'Scenario', was: draft.scenarioName, becomes: after.scenarioName },
    {
      what: 'Bijdrage van de school',
      was: schoolContributionLabels[was],
      becomes: schoolContributionLabels[after.schoolContribution],
    },
  ];
  return [...said, ...whole].filter((row) => row.was !== row.becomes).map((row) => ({ ...row, group }));
}

const factText = (value: number | undefined): string => (value === undefined ? 'onbekend' : formatQuantity(value));

const factRows = (draft: QuoteVersion, after: QuoteVersion): Difference[] =>
  factChanges(draft.facts, after.facts).map(({ label, was, now }) => ({
    group: 'Gegevens van de gemeente',
    what: label,
    was: factText(was),
    becomes: factText(now),
  }));

/** `Verhalenbrink: € 12.500,00 (Website)`: a price that a person gave, in words. */
export function customPriceText({ edition }: QuoteVersion, { serviceId, amountCents, note }: CustomPrice): string {
  const title = edition.document.services.find(({ id }) => id === serviceId)?.title ?? serviceId;
  return `${title}: ${formatCents(amountCents)} (${note})`;
}
