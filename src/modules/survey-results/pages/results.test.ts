import assert from 'node:assert/strict';
import { test } from 'node:test';
import { someone } from '../../../../test/actors.ts';
import { client, type Page } from '../../../../test/page.ts';
import { installEdition } from '../../activity-catalogue/index.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { findSession } from '../../programme/index.ts';
import { aPublished, closeSession, given } from '../../programme/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { answered, aSurvey, aSurveyedLecture } from '../../surveys/testing.ts';
import { edition2025 } from '../../tariffs/testing.ts';

const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

test(
  'a survey shows shares from ten answers, beside how many came; its texts can be taken away',
  inCoevorden(async (ctx) => {
    const { activity, sessions } = await aPublished(ctx, { days: ['2026-12-03'] });
    const survey = await aSurvey(ctx, activity.id);
    await answered(ctx, survey, [...times(8, { knowledge: 5, mark: 8 }), { knowledge: 2, confidence: 0, mark: 8 }]);
    const browser = client(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));
    const address = `/werk/enquetes/${survey.id}`;
    const few = textOf(await browser.get(address));
    assert.match(few, /Ik heb iets nieuws geleerd\.te weinig antwoorden90/);
    assert.match(few, /te weinig antwoorden \(9 van 10\)/);
    assert.match(few, /Respons ?niet bekend/);
    await answered(ctx, survey, [{ knowledge: 1, mark: 3, better: 'Zeg Jan de Vries gedag' }]);
    const after = { ...ctx, now: new Date('2026-12-11T09:00:00Z') };
    const session = await findSession(ctx.tx, sessions[0]?.id ?? '');
    given(
      await closeSession(after, { id: session?.id ?? '', version: session?.version ?? 0, adults: 20, children: 5 }),
    );
    const enough = await browser.get(address);
    assert.match(textOf(enough), /Ik heb iets nieuws geleerd\.80%10 · 10 · 0 · 0 · 80%100/);
    assert.match(textOf(enough), /Rapportcijfer ?7,5 \(10 antwoorden\)/);
    assert.match(textOf(enough), /te weinig antwoorden \(0 van 30\)/);
    assert.match(textOf(enough), /Respons ?40% van 25 bezoekers/);
    const action = enough.html.querySelector('form[action$=verwijdering]')?.getAttribute('action') ?? '';
    assert.equal((await browser.post(action)).location, address);
    assert.doesNotMatch(textOf(await browser.get(address)), /Jan de Vries/);
    assert.equal((await ctx.tx.selectFrom('surveys.answers').select('id').execute()).length, 10);
  }),
);

test(
  'all surveys together are narrowed down by municipality, service and year',
  inCoevorden(async (ctx) => {
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    const here = await aSurveyedLecture(ctx, { serviceId: 'llo-pakket-1' });
    const there = await aSurveyedLecture(ctx, { municipalityCode: 'GM0114', title: 'Elders' });
    await installEdition(ctx, edition2025);
    await answered(ctx, here, times(10, { knowledge: 5 }));
    await answered(ctx, there, times(10, { knowledge: 1 }));
    const director = client(ctx.tx, someone('director'));
    for (const [query, share] of [
      ['', '50%'],
      ['?gemeente=coevorden', '100%'],
      ['?dienst=llo-pakket-1&jaar=2026', '100%'],
      ['?gemeente=emmen', '0%'],
    ] as const)
      assert.ok(textOf(await director.get(`/werk/enquetes${query}`)).includes(`geleerd.${share}`), query);
    assert.match(textOf(await director.get('/werk/enquetes?jaar=2025')), /Nog geen enquêtes/);
    const effects = textOf(await director.get('/werk/enquetes?dienst=llo-pakket-1'));
    assert.match(effects, /Beloofd bij Leven lang ontwikkelen pakket 1/);
    assert.match(
      effects,
      /100% is het eens met «Ik heb iets nieuws geleerd\.» \(10 antwoorden\)gevraagd aan bezoekers/,
    );
    const elsewhere = client(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    const own = textOf(await elsewhere.get('/werk/enquetes'));
    assert.ok(own.includes('geleerd.0%') && !own.includes('veen'));
    assert.equal((await elsewhere.get(`/werk/enquetes/${here.id}`)).status, 404);
  }),
);
