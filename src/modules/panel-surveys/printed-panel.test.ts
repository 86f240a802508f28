import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printPanelSurvey } from '../../../demo/panel-survey.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { given } from '../programme/testing.ts';
import { inCoevorden } from '../registrations/testing/in-coevorden.ts';
import { importPanel } from './commands/import-panel.ts';
import { panelsIn } from './printed-panel.ts';

const item = {
  list: 'Tevreden',
  label: 'Sfeer',
  percentage: 80,
  candidates: [],
  certainty: 'stated',
  note: '',
} as const;
const head = { instrument: 'Eigen panel', fieldwork: '2024-11', population: 'leden', commissioner: '', note: '' };

test(
  'a report has what was asked in its year about its municipality, or about nobody says what',
  inCoevorden(async (ctx) => {
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    await printPanelSurvey(ctx);
    const about = (municipalityCode: string, fieldwork: string) => ({
      head: {
        ...head,
        fieldwork,
        source: municipalityCode,
        scope: { kind: 'municipality', municipalityCode } as const,
      },
      ...{ items: [item], why: '' },
    });
    given(await importPanel(ctx, about('GM0109', '2024-11')));
    given(await importPanel(ctx, about('GM0114', '2024-11')));
    given(await importPanel(ctx, about('GM0109', '2025-01')));
    const panels = await panelsIn(ctx.tx, { municipalityCode: 'GM0109', year: 2024 });
    assert.deepEqual(
      panels.map(({ instrument, held, area }) => [instrument, held, area]),
      [
        ['BiebPanel', 'september 2024', 'de bron noemt geen gebied'],
        ['Eigen panel', 'november 2024', ''],
      ],
    );
    assert.deepEqual(panels[1]?.lists, [
      { title: 'Tevreden', items: [{ label: 'Sfeer', percentage: 80, shown: '80%', reading: '', note: '' }] },
    ]);
    const [satisfied] = panels[0]?.lists ?? [];
    assert.deepEqual(
      satisfied?.items.map(({ shown, reading }) => [shown, reading]),
      [
        ['89%', 'afgeleid'],
        ['83% of 81%', 'niet zeker'],
        ['81% of 80%', 'niet zeker'],
        ['83% of 80%', 'niet zeker'],
      ],
    );
  }),
);
