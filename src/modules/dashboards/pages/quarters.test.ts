import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { aContact, aQuestion, registered } from '../../help-contacts/testing.ts';
import { aConsultationHour, aPoint } from '../../help-points/testing.ts';

const FORM = '/werk/hulpcontacten/landelijk-formulier';

/** The last cells of each row of a table, by its first one. */
const rowsOf = ({ html }: Page): Record<string, string[]> =>
  Object.fromEntries(
    html
      .querySelectorAll('main tbody tr')
      .map((row) => [
        row.querySelector('th')?.text.trim() ?? '',
        row.querySelectorAll('td').map(({ text }) => text.trim()),
      ]),
  );

test('the figures of a quarter are the same on the dashboards of staff and municipality and, per point together, in the national form', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const [coevorden, dalen] = [await aPoint(ctx), await aPoint(ctx, { name: 'Informatiepunt Dalen' })];
    const tax = await aPoint(ctx, {
      name: 'Belastingspreekuur',
      kind: 'tax',
      where: { branchId: dalen.branchId ?? '' },
    });
    const hour = (pointId: string, day: string, more: object = {}) =>
      aConsultationHour(ctx, { pointId, beginsAt: new Date(`${day}T09:00:00Z`), ...more });
    await hour(coevorden.id, '2026-10-06', { state: 'held', visitors: 2 });
    await hour(dalen.id, '2026-11-04', { state: 'held', visitors: 1, endsAt: new Date('2026-11-04T10:30:00Z') });
    await hour(dalen.id, '2026-11-11', { state: 'cancelled', cancelReason: 'Storing' });
    await hour(dalen.id, '2026-09-30', { state: 'held', visitors: 5 });
    await hour(tax.id, '2026-11-05', { state: 'held', visitors: 3 });
    const asked = [aQuestion(), aQuestion({ topic: 'toeslagen', help: 'referred', referral: 'local-partner' })];
    const at = (key: string, day = '2026-11-04') => aContact({ place: key, day: asDay(day), questions: asked });
    await registered(ctx, [
      ...[at(`punt:${coevorden.id}`, '2026-10-06'), at(`punt:${dalen.id}`), at(`punt:${dalen.id}`)],
      ...[at(`punt:${dalen.id}`, '2026-09-30'), at(`punt:${tax.id}`), at(`vestiging:${dalen.branchId}`)],
    ]);

    const officer = client(tx, someone('municipality-officer', { municipality: 'GM0109' }));
    const staff = client(tx, someone('programme-maker', { municipality: 'GM0109' }));
    const dashboard = rowsOf(await officer.get('/partner/dashboard'));
    const here = rowsOf(await staff.get('/werk/dashboard?gebied=municipality:GM0109'));
    const quarter = (label: string) => dashboard[label]?.[3];
    const told = ['IDO-spreekuren', 'Geholpen bij het IDO', 'IDO-vragen', 'Uren IDO-spreekuur gehouden'];
    assert.deepEqual(told.map(quarter), ['2', '3', '6', '3,5']);
    assert.deepEqual(
      told.map((label) => here[label]),
      told.map((label) => dashboard[label]),
    );
    assert.deepEqual(dashboard['Uren IDO-spreekuur gepland'], ['0', '0', '2', '5,5', '7,5']);
    assert.deepEqual(dashboard['Doorverwezen hulpvragen'], ['0', '0', '1', '5', '6'], 'with the desk and the tax hour');

    const forms: Record<string, string[]>[] = [];
    for (const { id } of [coevorden, dalen]) forms.push(rowsOf(await staff.get(`${FORM}/${id}/2026-4`)));
    const together = (label: string): number => forms.reduce((sum, form) => sum + Number(form[label]?.[0] ?? 0), 0);
    const entered = ['Gehouden spreekuren', 'Bezoekers geholpen', 'Vragen in totaal', 'Minuten open'].map(together);
    assert.deepEqual(entered, [2, 3, 6, 3.5 * 60]);
    assert.equal((await staff.get(`${FORM}/${tax.id}/2026-4`)).status, 404, 'the form asks about no other themes');
    assert.equal(Object.keys(rowsOf(await staff.get(`${FORM}?kwartaal=2026-4`))).length, 2);
    assert.match((await officer.get('/partner/cijfers/help-point-questions?periode=2026-K4')).text, /6 vragen/);
  }));
