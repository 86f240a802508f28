import assert from 'node:assert/strict';
import { test } from 'node:test';
import { someone } from '../../../../test/actors.ts';
import { client, type Page } from '../../../../test/page.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { aLecture } from '../../registrations/testing.ts';

const saidIn = ({ html }: Page): string => html.querySelector('.alert.success')?.text.trim() ?? '';

for (const [whose, role, addressOf] of [
  ['the organisation', 'director', () => '/werk/betalingen/regels'],
  [
    'an activity',
    'programme-maker',
    ({ activityId }: { activityId: string }) => `/werk/activiteiten/${activityId}/terugbetalen`,
  ],
] as const)
  test(
    `saving the rule for refunds of ${whose} says so, also when it stays as it was, and not when it is refused`,
    inCoevorden(async (ctx) => {
      const address = addressOf(await aLecture(ctx));
      const { get, post } = client(ctx.tx, someone(role, role === 'director' ? {} : { municipality: 'GM0109' }));
      for (const days of ['3', '3']) {
        const { html } = await get(address);
        const version = html.querySelector('input[name=version]')?.getAttribute('value') ?? '';
        const saved = await post(address, { how: 'days', days, version });
        assert.match(saidIn(await get(saved.location ?? '')), /De regel is bewaard/);
      }
      assert.equal(saidIn(await get(address)), '');
      const refused = await post(`${address}?gedaan=bewaard`, { how: 'days', days: 'drie', version: '0' });
      assert.deepEqual([refused.status, saidIn(refused)], [422, '']);
    }),
  );
