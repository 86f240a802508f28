import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import { closePdf } from '#kernel/pdf/pdf.ts';
import type { BlockContent } from '../../src/modules/report-contents/index.ts';
import { someone } from '../actors.ts';
import { undone } from '../db.ts';
import { client, type Page } from '../page.ts';
import { aWorld, type World } from './world.ts';

after(closePdf);

/** Markup of every kind that some part of the house reads: HTML, Typst, a formula, the figure of a text. */
const TYPED =
  '=HYPERLINK("http://x") <script>alert(1)</script> <b>vet</b> #read("/etc/passwd") *a* $x$ @ref <label> {@2025} \u202e%_\\';

const isInjected = ({ text }: Page): boolean => /<b>vet<\/b>|<script>alert|root:x:0/.test(text);

const told = { title: TYPED, when: TYPED, where: TYPED, audience: TYPED, attendance: TYPED };
const BLOCKS: readonly BlockContent[] = [
  { kind: 'text', heading: TYPED, text: `${TYPED} {visits-physical}\n\n- ${TYPED}`, signedBy: TYPED },
  { kind: 'figures', heading: TYPED, figureIds: ['visits-physical'] },
  { kind: 'chart', heading: TYPED, shape: 'years', figureIds: ['visits-physical'] },
  { kind: 'map', heading: TYPED },
  { kind: 'activities', heading: TYPED, activityIds: [], told: [told] },
  { kind: 'commitments', heading: TYPED },
  { kind: 'table', heading: TYPED, header: [TYPED], rows: [[TYPED]], source: TYPED },
  { kind: 'doubts', heading: TYPED },
];

/** Coevorden with a report of which every part says the worst, and a figure with a source that does. */
async function hostileWorld(tx: Tx): Promise<World> {
  const world = await aWorld(tx);
  await tx.updateTable('reports.reports').set({ title: TYPED }).execute();
  await tx.updateTable('reports.chapters').set({ title: TYPED }).execute();
  await tx.updateTable('reports.comments').set({ text: TYPED, about: TYPED }).execute();
  await tx.updateTable('observations.observations').set({ source: TYPED, place: TYPED, note: TYPED }).execute();
  await tx.updateTable('surveys.remarks').set({ remark: TYPED }).execute();
  const { chapterId, ...first } = await tx
    .selectFrom('reports.blocks')
    .selectAll()
    .where('id', '=', world.blockId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('reports.blocks')
    .set({ content: JSON.stringify(BLOCKS[0]) })
    .execute();
  for (const [index, content] of BLOCKS.slice(1).entries())
    await tx
      .insertInto('reports.blocks')
      .values({ ...first, id: crypto.randomUUID(), chapterId, position: index + 2, content: JSON.stringify(content) })
      .execute();
  return world;
}

const FORMULA = /(^|[;"\n])\s*[=+@]/;

test('what people typed in a report, a comment or a source stays text on pages and in files', () =>
  undone(async (tx) => {
    const { reportId, observationId, surveyId, home } = await hostileWorld(tx);
    const director = {
      ...someone('director'),
      grants: [...someone('director').grants, ...someone('programme-maker').grants],
    };
    const report = `/werk/jaarberichten/${reportId}`;
    const asked = 'gebied=municipality:GM0109&periode=2025';
    const look = async (actor: Parameters<typeof client>[1], places: readonly string[]) => {
      for (const place of places) {
        const page = await client(tx, actor).get(place);
        assert.deepEqual([page.status, isInjected(page)], [200, false], place);
      }
    };
    await look(director, [
      ...[`${report}/opmerkingen`, `${report}/afronden`, `/werk/enquetes/${surveyId}`],
      ...['/werk/ingevoerde-cijfers', `/werk/ingevoerde-cijfers/${observationId}`],
      ...[`/werk/cijfers?${asked}`, `/werk/cijfers/visits-physical?${asked}`],
    ]);
    await look(home.officer, ['/partner/jaarberichten', `/partner/jaarberichten/${reportId}`]);
    for (const list of [`/werk/cijfers/lijst.csv?${asked}`, '/werk/ingevoerde-cijfers/lijst.csv'])
      assert.doesNotMatch((await client(tx, director).get(list)).text, FORMULA, list);

    const { version } = await tx
      .selectFrom('reports.reports')
      .select('version')
      .where('id', '=', reportId)
      .executeTakeFirstOrThrow();
    assert.equal((await client(tx, director).post(`${report}/vaststelling`, { version: String(version) })).status, 303);
    const at = '/verantwoording/coevorden/2025';
    await look(visitor, ['/verantwoording', at, `/cijfers/visits-physical?${asked}`]);
    const { get } = client(tx, visitor);
    assert.equal((await get(`${at}.pdf`)).text.slice(0, 5), '%PDF-');
    assert.doesNotMatch((await get(`${at}.csv`)).text, FORMULA);
    assert.equal((await get(`${at}.xlsx`)).text.slice(0, 2), 'PK');
    for (const [ending, type] of [
      ['.json', 'application/json'],
      ['.txt', 'text/plain; charset=UTF-8'],
    ] as const)
      assert.equal((await get(`${at}${ending}`)).headers.get('content-type'), type);
  }));
