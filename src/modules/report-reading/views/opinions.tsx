import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { Figure } from '#ui/figure.tsx';
import { panelChart, panelLead, scoresOf, statementsChart, surveyLead } from '../opinions.ts';
import type { PanelPart, SurveyPart } from '../parts.ts';

const ON_PAGE = { standalone: false };

/** What visitors answered, each version of a questionnaire by itself, and what that says for what was promised. */
export const Survey = ({ block }: { block: SurveyPart & { id: string } }) => (
  <div class="stack">
    {block.heading && <h3>{block.heading}</h3>}
    <p class="prose">{surveyLead(block)}</p>
    {block.results.map((results, index) => {
      const scores = scoresOf(results);
      return (
        <>
          <div class="small-chart">
            <Figure {...statementsChart(results, `grafiek-${block.id}-${index}`, ON_PAGE)} caption={results.title} />
          </div>
          {scores.length > 0 && <DescriptionList items={scores.map(([term, details]) => ({ term, details }))} />}
        </>
      );
    })}
    {block.services.map((service) => (
      <Proof service={service} />
    ))}
  </div>
);

/** The effects that the catalogue promises, beside what speaks for them. */
const Proof = ({ service }: { service: SurveyPart['services'][number] }) => (
  <>
    <div class="prose">
      <h4>Wat we beloven met {service.title}</h4>
      <ul>
        {service.effects.map((effect) => (
          <li>{effect}</li>
        ))}
      </ul>
    </div>
    <DataTable
      caption={`Wat daarvoor spreekt bij ${service.title}`}
      rows={service.claims}
      columns={[
        { key: 'weten', header: 'Wat we weten', rowHeader: true, cell: ({ claim }) => claim },
        { key: 'bewijs', header: 'Hoe we dat weten (ISO 16439)', cell: ({ evidence }) => evidence },
      ]}
    />
  </>
);

/** What others asked, in the lists and the order of their source, with what that leaves open. */
export const Panels = ({ block }: { block: PanelPart & { id: string } }) => (
  <div class="stack">
    {block.heading && <h3>{block.heading}</h3>}
    {block.panels.map((panel, at) => (
      <>
        <div class="prose">
          <p>{panelLead(panel)}</p>
          {panel.note && <p>{panel.note}</p>}
        </div>
        <div class="panel-lists small-chart">
          {panel.lists.map((list, index) => (
            <Figure {...panelChart(list, `grafiek-${block.id}-${at}-${index}`, ON_PAGE)} caption={list.title} />
          ))}
        </div>
      </>
    ))}
  </div>
);
