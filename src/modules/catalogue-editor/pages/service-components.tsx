import type { FormState } from '#kernel/forms.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import type { Edition } from '../../activity-catalogue/index.ts';
import { type Service, tariffRowsOf } from '../../tariffs/index.ts';
import { kindWords } from './component-fields.ts';
import type { ServiceFinding } from './findings.ts';
import { serviceHref } from './load.ts';

const nothingChosen: FormState<'soort'> = { raw: {}, errors: {} };

type Props = { edition: Edition; service: Service; version: number; findings: readonly ServiceFinding[] };

/** The tariff of a service, each component with the way to change it, and the way to add one. */
export const Components = ({ edition, service, findings }: Props) => {
  const href = `${serviceHref(edition, service.id)}/tarieven`;
  const { components } = service.tariff;
  return (
    <section class="stack">
      <DataTable
        caption="Tarief"
        rows={components.map((component, index) => ({ component, index }))}
        columns={[
          {
            key: 'label',
            header: 'Tariefonderdeel',
            rowHeader: true,
            cell: ({ component }) => <a href={`${href}/${component.id}`}>{component.label}</a>,
          },
          { key: 'kind', header: 'Soort', cell: ({ component }) => kindWords[component.kind] },
          {
            key: 'amount',
            header: 'Bedrag',
            align: 'end',
            cell: ({ component }) =>
              tariffRowsOf([component], edition.document)
                .map(({ amount }) => amount)
                .join(' / '),
          },
          {
            key: 'findings',
            header: 'Let op',
            cell: ({ index }) => <ComponentFindings findings={findings} index={index} />,
          },
        ]}
      />
      <form method="get" action={`${href}/nieuw`}>
        <Actions>
          <Select
            state={nothingChosen}
            name="soort"
            label="Soort tarief"
            choices={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
            required
          />
          <Button kind="secondary" small>
            Voeg tariefonderdeel toe
          </Button>
        </Actions>
      </form>
    </section>
  );
};

const ComponentFindings = ({ findings, index }: { findings: readonly ServiceFinding[]; index: number }) => (
  <>
    {findings
      .filter(({ path }) => path.startsWith(`tariff.components[${index}].`))
      .map(({ sentence, isError }) => (
        <small class="block">
          {isError && <Badge tone="brick">Fout</Badge>} {sentence}
        </small>
      ))}
  </>
);
