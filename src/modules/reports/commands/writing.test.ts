import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound, type Refusal, type Result } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import type { Chapter } from '../../report-contents/index.ts';
import { countOpenComments, listComments } from '../sql/comments.ts';
import { aReport, aText, coevorden, done, reread } from '../testing.ts';
import { addBlock } from './add-block.ts';
import { addChapter } from './add-chapter.ts';
import { moveBlock } from './move-block.ts';
import { moveChapter } from './move-chapter.ts';
import { removeBlock } from './remove-block.ts';
import { removeChapter } from './remove-chapter.ts';
import { renameChapter } from './rename-chapter.ts';
import { saveBlock } from './save-block.ts';
import { sendForReview } from './send-for-review.ts';
import { settleComment } from './settle-comment.ts';
import { startReport } from './start-report.ts';
import { takeBack } from './take-back.ts';
import { writeComment } from './write-comment.ts';

const EMPTY = { municipalityCode: 'GM0109', year: 2026, slug: '', title: 'Jaarbericht 2026', chapters: [] };

const world = (work: (ctx: Ctx) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await coevorden(ctx);
    await work(ctx);
  });

const refusalOf = (result: Result<unknown, Refusal>): string | undefined =>
  result.ok ? undefined : result.refusal.code;
const textsOf = (chapters: readonly Chapter[]): string[] =>
  chapters.flatMap(({ blocks }) =>
    blocks.map(({ content }) => (content.kind === 'text' ? content.text : content.kind)),
  );
const officer = (ctx: Ctx, municipality = 'GM0109'): Ctx => ({
  ...ctx,
  actor: someone('municipality-officer', { municipality }),
});

test(
  'a municipality has one annual report a year, and others beside it under an address of their own',
  world(async (ctx) => {
    done(await startReport(ctx, EMPTY));
    assert.equal(refusalOf(await startReport(ctx, EMPTY)), 'exists');
    done(await startReport(ctx, { ...EMPTY, slug: 'taalhuis' }));
    done(await startReport(ctx, { ...EMPTY, year: 2027 }));
    await assert.rejects(startReport(ctx, { ...EMPTY, municipalityCode: 'GM0001' }), NotFound);
    await assert.rejects(startReport(officer(ctx), { ...EMPTY, year: 2028 }), Forbidden);
  }),
);

test(
  'parts are put in, moved and taken out, and stand in a row without a gap',
  world(async (ctx) => {
    const { report, chapters } = await aReport(ctx, [['een', 'twee', 'drie'], ['elders']]);
    const [chapter, other] = chapters;
    const [first, second, third] = chapter?.blocks ?? [];
    assert.ok(chapter && other && first && second && third);
    const now = async () => textsOf((await reread(ctx, report.id)).chapters);
    done(await addBlock(ctx, { chapterId: chapter.id, afterId: first.id, content: aText('anderhalf') }));
    done(await addBlock(ctx, { chapterId: chapter.id, content: aText('nul') }));
    assert.deepEqual(await now(), ['nul', 'een', 'anderhalf', 'twee', 'drie', 'elders']);
    done(await moveBlock(ctx, { id: third.id, direction: 'down' }));
    done(await moveBlock(ctx, { id: first.id, direction: 'down' }));
    done(await moveBlock(ctx, { id: third.id, direction: 'up' }));
    assert.deepEqual(await now(), ['nul', 'anderhalf', 'een', 'drie', 'twee', 'elders']);
    done(await removeBlock(ctx, { id: first.id }));
    done(await removeBlock(ctx, { id: second.id }));
    assert.deepEqual(await now(), ['nul', 'anderhalf', 'drie', 'elders']);
    const positions = (await reread(ctx, report.id)).chapters[0]?.blocks.map(({ position }) => position);
    assert.deepEqual(positions, [1, 2, 3]);
    const astray = { chapterId: other.id, afterId: third.id, content: aText('fout') };
    await assert.rejects(addBlock(ctx, astray), NotFound, 'not after a part of another chapter');
    await assert.rejects(removeBlock(ctx, { id: newId() }), NotFound);
  }),
);

test(
  'of two who change a part the second is told, and its kind stays',
  world(async (ctx) => {
    const { chapters } = await aReport(ctx);
    const [block] = chapters[0]?.blocks ?? [];
    assert.ok(block);
    const save = (version: number, content = aText('Er is nog meer gebeurd.')) =>
      saveBlock(ctx, { id: block.id, version, content });
    done(await save(1));
    assert.equal(refusalOf(await save(1)), 'stale');
    assert.equal(refusalOf(await save(2, { kind: 'map', heading: '' })), 'another-kind');
    await assert.rejects(
      saveBlock(officer(ctx), { id: block.id, version: 2, content: aText('Gemeente schrijft mee.') }),
      Forbidden,
    );
  }),
);

test(
  'chapters are added, renamed, moved and taken out',
  world(async (ctx) => {
    const { report, chapters } = await aReport(ctx, [['een'], ['twee']]);
    const [first, second] = chapters;
    assert.ok(first && second);
    const added = done(await addChapter(ctx, { reportId: report.id, title: 'Eigen hoofdstuk' }));
    done(await renameChapter(ctx, { id: first.id, version: 1, title: 'Terugblik' }));
    assert.equal(refusalOf(await renameChapter(ctx, { id: first.id, version: 1, title: 'Vooruit' })), 'stale');
    done(await moveChapter(ctx, { id: added.id, direction: 'up' }));
    done(await moveChapter(ctx, { id: added.id, direction: 'up' }));
    done(await moveChapter(ctx, { id: added.id, direction: 'up' }));
    done(await removeChapter(ctx, { id: second.id }));
    const titles = (await reread(ctx, report.id)).chapters.map(({ title, position }) => [title, position]);
    assert.deepEqual(titles, [
      ['Eigen hoofdstuk', 1],
      ['Terugblik', 2],
    ]);
    await assert.rejects(removeChapter(officer(ctx), { id: first.id }), Forbidden);
  }),
);

test(
  'the municipality says what it thinks while it reads along, of its own report only',
  world(async (ctx) => {
    const { report, chapters } = await aReport(ctx);
    const [block] = chapters[0]?.blocks ?? [];
    assert.ok(block);
    const about = 'Er is veel gebeurd.';
    const comment = { reportId: report.id, blockId: block.id, about, text: 'Noem ook het jubileum.' };
    assert.equal(refusalOf(await writeComment(officer(ctx), comment)), 'not-in-review');
    done(await sendForReview(ctx, report));
    assert.equal(refusalOf(await sendForReview(ctx, report)), 'not-a-draft');
    const { id } = done(await writeComment(officer(ctx), comment));
    await assert.rejects(writeComment(officer(ctx, 'GM0114'), comment), Forbidden);
    assert.equal(refusalOf(await removeBlock(ctx, { id: block.id })), 'has-comments');
    assert.equal(refusalOf(await removeChapter(ctx, { id: chapters[0]?.id ?? '' })), 'has-comments');
    await assert.rejects(settleComment(officer(ctx), { reportId: report.id, id }), Forbidden);
    done(await writeComment(ctx, { ...comment, text: 'Dat doen we.' }));
    assert.equal(await countOpenComments(ctx.tx, [block.id]), 1, 'an answer asks for nothing');
    done(await settleComment(ctx, { reportId: report.id, id }));
    assert.equal(await countOpenComments(ctx.tx, [block.id]), 0);
    await assert.rejects(settleComment(ctx, { reportId: report.id, id: newId() }), NotFound);
    assert.equal(refusalOf(await takeBack(ctx, report)), 'stale');
    const { report: now } = await reread(ctx, report.id);
    done(await takeBack(ctx, now));
    done(await writeComment(ctx, comment));
    assert.equal(refusalOf(await writeComment(officer(ctx), comment)), 'not-in-review');
  }),
);

test(
  'a comment is about what stands in the report, or stood there when somebody remarked on it',
  world(async (ctx) => {
    const { report, chapters } = await aReport(ctx, [['Er kwamen {visits} bezoekers.\n\n- Een\n- Twee']]);
    const { report: other } = await aReport(ctx, [['Iets anders.']], 2025);
    const [block] = chapters[0]?.blocks ?? [];
    assert.ok(block);
    const write = (about: string, reportId = report.id) =>
      writeComment(ctx, { reportId, blockId: block.id, about, text: 'Klopt dit?' });
    for (const about of ['', 'Er kwamen … bezoekers.', 'Een\nTwee']) done(await write(about));
    assert.equal(refusalOf(await write('Er kwamen geen bezoekers.')), 'paragraph-changed');
    done(await saveBlock(ctx, { id: block.id, version: 1, content: aText('Nu staat er iets anders.') }));
    done(await write('Een\nTwee'));
    await assert.rejects(write('', other.id), NotFound, 'not through another report');
    const [said] = await listComments(ctx.tx, report.id);
    await assert.rejects(settleComment(ctx, { reportId: other.id, id: said?.id ?? '' }), NotFound);
    assert.equal((await listComments(ctx.tx, other.id)).length, 0);
  }),
);
