import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { aGroup } from '../../course-groups/testing.ts';
import { aCourse } from '../../courses/testing.ts';
import { aPoint } from '../../help-points/testing.ts';
import { given, publishActivity, shown } from '../../programme/testing.ts';
import { aBranch } from '../../rooms/testing.ts';

test('residents see which courses there are and the public groups that still begin, in their own language', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx, { name: 'Bibliotheek Dalen' });
    const courseId = await aCourse(ctx, { name: 'Digisterker', priceCents: 1_500, bring: 'Je DigiD' });
    await aCourse(ctx, { name: 'Klik & Tik: De basis', line: 'Klik & Tik', level: '' });
    const id = await aGroup(ctx, { branchId, courseId, days: ['2026-12-08', '2026-12-15'] });
    await aCourse(ctx, { name: 'Klik & Tik: Het internet op', line: 'Klik & Tik', position: 2, level: '' });
    await aGroup(ctx, { branchId, courseId, days: ['2026-12-09'] });
    const other = await aGroup(ctx, { branchId, courseId, days: ['2026-12-10'] });
    const begun = await aGroup(ctx, { branchId, courseId, days: ['2026-11-20', '2026-12-04'] });
    for (const each of [id, begun, other]) given(await publishActivity(ctx, { id: each }));
    const page = client(tx, visitor);
    const list = await page.get('/cursussen');
    assert.match(list.text, /De eerste keer is op dinsdag 8 december/);
    assert.equal(list.html.querySelectorAll('article.card').length, 3);
    const { text, html } = await page.get('/en/cursussen/digisterker');
    const { slug } = (await shown(ctx, id)).activity;
    assert.deepEqual(
      html.querySelectorAll('a[href*="/agenda/"]').map((link) => link.getAttribute('href')),
      [`/en/agenda/${slug}`, `/en/agenda/${(await shown(ctx, other)).activity.slug}`],
    );
    assert.match(text, /The first time is on Tuesday,? 8 December/);
    const data = JSON.parse(html.querySelector('script[type="application/ld+json"]')?.text ?? '{}');
    assert.deepEqual(
      [data['@type'], data.offers.price, data.hasCourseInstance.length, data.hasCourseInstance[0].location.name],
      ['Course', '15.00', 2, 'Bibliotheek Dalen'],
    );
    const part = await page.get('/ar/cursussen/klik-tik-de-basis');
    assert.match(part.text, /لا توجد مجموعة الآن/);
    assert.match(part.text, /De basis<[\s\S]*هذا الجزء[\s\S]*Het internet op</);
    const activity = (await page.get(`/en/agenda/${slug}`)).html.querySelector('section[aria-labelledby=cursus]');
    assert.deepEqual(
      activity?.querySelectorAll('a').map((link) => link.getAttribute('href')),
      ['/en/cursussen/digisterker', `/en/agenda/${(await shown(ctx, other)).activity.slug}`],
    );
    const point = await aPoint(ctx, { name: 'Informatiepunt Dalen', where: { branchId } });
    const near = (await page.get(`/hulp/${point.slug}`)).html.querySelector('section[aria-labelledby=cursussen]');
    assert.match(near?.text ?? '', /Cursussen in de buurt\s*Digisterker\s*De eerste keer is op dinsdag 8 december/);
    assert.doesNotMatch(near?.text ?? '', /Klik/);
    const newcomers = (await page.get('/uk/nieuw-in-nederland/bibliotheek-dalen')).html;
    const courses = newcomers.querySelector('section[aria-labelledby=cursussen]')?.text ?? '';
    assert.match(courses, /Digisterker\s*Перше заняття: [\s\S]*Klik &(amp;)? Tik/);
    assert.equal((await page.get('/cursussen/nergens')).status, 404);
  }));
