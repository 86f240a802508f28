import { Alert } from '#ui/alert.tsx';
import { Badge } from '#ui/badge.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { type Calculation, titlesOf, warningText } from '../../calculations/index.ts';
import type { EditionDocument } from '../../tariffs/index.ts';
import { missingBasisText, reinterpretedTexts } from '../left-open.ts';

/** Which core functions the choice serves, and which Basis services it leaves out. A signal, and it says so. */
export const CoverageTable = ({ calculation, edition }: { calculation: Calculation; edition: EditionDocument }) => {
  const { coverage } = calculation;
  const titles = titlesOf(edition);
  return (
    <>
      <DataTable
        caption="Kernfuncties van de bibliotheek (Wsob, artikel 5)"
        rows={edition.coreFunctions}
        columns={[
          {
            key: 'function',
            header: 'Kernfunctie',
            rowHeader: true,
            cell: ({ number, title }) => `${number} ${title}`,
          },
          {
            key: 'covered',
            header: 'Gedekt',
            cell: ({ number }) =>
              coverage.coreFunctions[number] ? <Badge tone="green">Ja</Badge> : <Badge tone="brick">Nee</Badge>,
          },
          {
            key: 'services',
            header: 'Door',
            cell: ({ number }) =>
              coverage.servicesByCoreFunction[number]?.map((id) => titles.get(id)).join(', ') || 'geen dienst',
          },
        ]}
      />
      <Reinterpreted calculation={calculation} edition={edition} />
      <MissingBasis calculation={calculation} />
      <p class="hint">Dit is een signaal en geen juridisch oordeel.</p>
    </>
  );
};

/** The same in a few lines, for beside a form. */
export const CoverageSummary = ({ calculation, edition }: { calculation: Calculation; edition: EditionDocument }) => (
  <Card title="Dekking">
    <ul class="bare-list">
      {edition.coreFunctions.map(({ number, title }) => {
        const covered = calculation.coverage.coreFunctions[number];
        return (
          <li>
            <Badge tone={covered ? 'green' : 'brick'}>{covered ? 'Gedekt' : 'Niet gedekt'}</Badge> {number} {title}
          </li>
        );
      })}
    </ul>
    <Reinterpreted calculation={calculation} edition={edition} />
    <MissingBasis calculation={calculation} />
    <p class="hint">Dit is een signaal en geen juridisch oordeel.</p>
  </Card>
);

const Reinterpreted = ({ calculation, edition }: { calculation: Calculation; edition: EditionDocument }) => (
  <>
    {reinterpretedTexts(calculation, edition).map((text) => (
      <p class="hint">{text}</p>
    ))}
  </>
);

const MissingBasis = ({ calculation }: { calculation: Calculation }) => {
  const missing = calculation.coverage.missingBasisServices;
  if (missing.length === 0) return null;
  return (
    <Alert kind="warning" title="Deze Basisdiensten zijn niet gekozen">
      <ul>
        {missing.map((each) => (
          <li>{missingBasisText(each)}</li>
        ))}
      </ul>
    </Alert>
  );
};

/** What a reader of these prices must know. */
export const Warnings = ({ calculation, edition }: { calculation: Calculation; edition: EditionDocument }) => {
  if (calculation.warnings.length === 0) return null;
  const titles = titlesOf(edition);
  return (
    <Alert kind="warning" title="Let op bij deze prijzen">
      <ul>
        {calculation.warnings.map((warning) => (
          <li>{warningText(warning, titles)}</li>
        ))}
      </ul>
    </Alert>
  );
};
