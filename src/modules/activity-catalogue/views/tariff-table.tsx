import { Badge, Badges } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { type EditionDocument, type Service, tariffRowsOf } from '../../tariffs/index.ts';

/** What a service costs: for what, each time or once, and who pays. */
export const TariffTable = ({ service, edition }: { service: Service; edition: EditionDocument }) => (
  <DataTable
    caption={`Tarieven ${edition.year} van ${service.title}`}
    rows={tariffRowsOf(service.tariff.components, edition)}
    columns={[
      {
        key: 'label',
        header: 'Onderdeel',
        rowHeader: true,
        cell: ({ label, detail, marks }) => (
          <>
            {label}
            {detail && <small class="block">{detail}</small>}
            {marks.length > 0 && (
              <Badges>
                {marks.map((mark) => (
                  <Badge>{mark}</Badge>
                ))}
              </Badges>
            )}
          </>
        ),
      },
      { key: 'amount', header: 'Tarief', align: 'end', cell: ({ amount }) => amount },
      { key: 'unit', header: 'Per', cell: ({ unit }) => unit || 'niet genoemd' },
      { key: 'moment', header: 'Wanneer', cell: ({ moment }) => moment },
      { key: 'payer', header: 'Wie betaalt', cell: ({ payer }) => payer },
      { key: 'vat', header: 'Btw', cell: ({ vat }) => vat },
    ]}
  />
);
