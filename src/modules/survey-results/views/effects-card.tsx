import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { type Claim, evidenceWords } from '../evidence.ts';

type Promised = { readonly title: string; readonly effects: readonly string[] };

/** The effects that the catalogue promises of a service, beside what speaks for them and how we know that. */
export const EffectsCard = ({ service, claims }: { service: Promised; claims: readonly Claim[] }) => (
  <Card title={`Beloofd bij ${service.title}`}>
    {service.effects.length > 0 ? (
      <ul>
        {service.effects.map((effect) => (
          <li>{effect}</li>
        ))}
      </ul>
    ) : (
      <p>De catalogus noemt geen effecten van deze dienst.</p>
    )}
    <DataTable
      caption="Wat daarvoor spreekt"
      dense
      rows={claims}
      columns={[
        { key: 'claim', header: 'Wat we weten', rowHeader: true, cell: ({ claim }) => claim },
        { key: 'evidence', header: 'Hoe we dat weten (ISO 16439)', cell: ({ evidence }) => evidenceWords[evidence] },
      ]}
      empty={{
        title: 'Nog geen bewijs',
        text: 'Er zijn te weinig antwoorden, en van geen activiteit is geteld wie kwam.',
      }}
    />
  </Card>
);
