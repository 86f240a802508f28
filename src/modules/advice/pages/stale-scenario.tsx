import { Alert } from '#ui/alert.tsx';
import { DataTable } from '#ui/data-table.tsx';
import type { Scenario } from '../domain.ts';
import type { Advice } from '../queries.ts';
import { changesBetween, type Draft } from '../scenario-changes.ts';

/**
 * What stands there now beside what was typed, line by line. The form around it carries the version that stands there,
 * so that saving again is a choice made with open eyes.
 */
export const StaleScenario = (props: { advice: Advice; current: Scenario; typed: Draft }) => (
  <>
    <Alert kind="warning" title="Jouw invoer is nog niet bewaard">
      Hieronder staat waar jouw invoer verschilt van wat er nu staat. Pas het formulier aan waar dat nodig is. Bewaar je
      opnieuw, dan geldt wat in het formulier staat.
    </Alert>
    <DataTable
      caption="Verschillen, regel voor regel"
      rows={changesBetween(props.advice, props.current, props.typed)}
      groupOf={({ subject }) => subject}
      columns={[
        { key: 'what', header: 'Onderdeel', rowHeader: true, cell: ({ what }) => what },
        { key: 'now', header: 'Staat er nu', cell: ({ was }) => was ?? 'leeg' },
        { key: 'typed', header: 'Jij vulde in', cell: ({ becomes }) => becomes ?? 'leeg' },
      ]}
      empty={{ title: 'Jouw invoer is gelijk aan wat er nu staat' }}
    />
  </>
);
