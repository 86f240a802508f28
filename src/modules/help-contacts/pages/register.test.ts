import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, logLines } from '../../../../test/page.ts';
import { aPoint, closePoint } from '../../help-points/testing.ts';
import { aContact, aQuestion, registered } from '../testing.ts';

const PAGE = '/werk/hulpcontacten/registreren';

test('a question is noted without a script: what is asked most stands in front, faults come back, another question joins, undo takes it away', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const point = await aPoint(ctx);
    const place = `punt:${point.id}`;
    const often = aQuestion({ topic: 'toeslagen', body: 'toeslagen' });
    await registered(ctx, [
      aContact({ place, questions: [often, often, aQuestion({ topic: 'boetes', body: 'cjib' })] }),
    ]);
    const desk = client(tx, someone('help-point-officer', { municipality: 'GM0109' }));
    const page = await desk.get(`${PAGE}?punt=${point.id}`);
    const keys = page.html
      .querySelectorAll('[name=topic]')
      .map((input) => [input.getAttribute('data-key'), input.getAttribute('value')]);
    assert.deepEqual(keys.slice(0, 3), [
      ['1', 'toeslagen'],
      ['2', 'boetes'],
      ['3', 'digid-app'],
    ]);
    assert.equal(keys[9]?.[0], undefined, 'nine topics have a digit');
    assert.equal(page.html.querySelector('[data-helped]')?.text, '1');

    const hidden = (name: string) => page.html.querySelector(`.help-form [name=${name}]`)?.getAttribute('value') ?? '';
    const contact = {
      id: hidden('id'),
      place,
      channel: 'phone',
      duration: '15-30',
      helperRole: 'officer',
      day: hidden('day'),
      halfDay: 'morning',
    };
    const lines = logLines().length;
    const empty = await desk.post(PAGE, { ...contact, topic: 'wonen', help: 'referred', day: 'gisteren' });
    assert.equal(empty.status, 422);
    assert.match(empty.html.querySelector('#referral-error')?.text ?? '', /Kies naar wie je verwees/);
    assert.ok(empty.html.querySelector('#day-error'));
    assert.ok(empty.html.querySelector('[name=topic][value=wonen]')?.hasAttribute('checked'), 'what was chosen stays');

    const more = await desk.post(PAGE, { ...contact, topic: 'wonen', help: 'information', more: '1' });
    assert.match(more.html.querySelector('[data-earlier]')?.text ?? '', /vroeg al over: Wonen/);
    const earlier = more.html.querySelector('[name=earlier]')?.getAttribute('value') ?? '';
    assert.equal(more.html.querySelector('.help-form [name=id]')?.getAttribute('value'), contact.id);
    assert.equal(more.html.querySelector('[name=topic][checked]'), null);

    const saved = await desk.post(PAGE, { ...contact, earlier });
    assert.equal(saved.status, 200);
    assert.match(saved.html.querySelector('[data-done]')?.text ?? '', /Bewaard/);
    assert.equal(saved.html.querySelector('[data-helped]')?.text, '2');
    assert.notEqual(
      saved.html.querySelector('.help-form [name=id]')?.getAttribute('value'),
      contact.id,
      'the next one has an id of its own',
    );
    assert.ok(
      saved.html.querySelector('[name=channel][value=phone]')?.hasAttribute('checked'),
      'last choices are at hand',
    );
    const rows = await tx
      .selectFrom('helpContacts.questions')
      .select(['topicId', 'bodyId'])
      .where('contactId', '=', contact.id)
      .execute();
    assert.deepEqual(
      rows,
      [{ topicId: 'wonen', bodyId: 'woningcorporatie' }],
      'with the organisation that goes with it',
    );

    const courseLink = (html: typeof page.html) => html.querySelector('[data-course-place]');
    assert.ok(courseLink(saved.html)?.hasAttribute('hidden'), 'no course was what helped');
    const ofCourse = { ...contact, id: randomUUID(), topic: 'wonen', help: 'course-offered' };
    const toCourse = await desk.post(PAGE, ofCourse);
    assert.equal(courseLink(toCourse.html)?.hasAttribute('hidden'), false);
    assert.equal(
      courseLink(toCourse.html)?.getAttribute('href'),
      `/werk/cursusplekken?punt=${point.id}`,
      'where, and no more',
    );
    await desk.post('/werk/hulpcontacten/ongedaan', { id: ofCourse.id, place });
    const ahead = await desk.post(PAGE, { ...contact, topic: 'wonen', help: 'information', day: '2026-11-23' });
    assert.match(ahead.html.querySelector('#day-error')?.text ?? '', /moet nog komen/);
    const undo = await desk.post('/werk/hulpcontacten/ongedaan', { id: contact.id, place });
    assert.match(undo.html.querySelector('[data-done]')?.text ?? '', /Ongedaan gemaakt/);
    assert.equal(undo.html.querySelector('[data-helped]')?.text, '1');
    assert.deepEqual(logLines().slice(lines), []);

    const closed = await closePoint(ctx, {
      id: point.id,
      version: point.version,
      closedOn: asDay('2026-11-22'),
    });
    assert.ok(closed.ok);
    assert.equal(
      (await desk.get(PAGE)).html.querySelector(`option[value="${place}"]`),
      null,
      'a point that is no more is no choice',
    );
    assert.equal((await client(tx, someone('municipality-officer', { municipality: 'GM0109' })).get(PAGE)).status, 403);
  }));
