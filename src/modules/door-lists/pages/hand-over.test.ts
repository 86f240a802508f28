import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/id.ts';
import { someone } from '../../../../test/actors.ts';
import { client } from '../../../../test/page.ts';
import { openBranch } from '../../branches/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { aHousehold, aLecture, given, register } from '../../registrations/testing.ts';

const desk = someone('desk-worker', { municipality: 'GM0109' });

test(
  'a volunteer marks with a link on the day itself, sees no full names and no amounts, and not after staff took it back',
  inCoevorden(async ({ tx, ...ctx }) => {
    const branchId = await openBranch(
      { tx, ...ctx },
      { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' },
    );
    const { sessionIds } = await aLecture({ tx, ...ctx }, { where: { branchId, isOnline: false } });
    const contact = { name: 'Noor van Dalen', email: 'noor@voorbeeld.nl', phone: null };
    const household = aHousehold(sessionIds[0] ?? '', { attendance: 'on-site', contact });
    const { id } = given(await register({ tx, ...ctx }, household));
    const staff = client(tx, desk);
    const address = `/werk/bijeenkomsten/${sessionIds[0]}/deurlijst/overdracht`;
    assert.equal((await staff.post(address)).location, address);
    const page = await staff.get(address);
    const link = new URL(page.html.querySelector('main .card a')?.getAttribute('href') ?? '').pathname;
    const volunteer = (now: string) => client(tx, { kind: 'visitor' }, { now: new Date(now) });
    const during = volunteer('2026-12-03T18:30:00Z');
    const list = await during.get(link);
    assert.match(list.text, /Noor v\. D\./);
    assert.doesNotMatch(list.text, /Dalen|voorbeeld|€|\/werk\//);
    const marked = { registration: id, persons: '1:adult', present: '1', seen: '0' };
    assert.equal((await during.post(`${link}/aanwezigen`, marked)).location, `${link}#huishouden-${id}`);
    assert.match((await during.get(link)).text, /aria-pressed="true"/);
    const sent = { device: newId(), marks: '[]' };
    const morning = volunteer('2026-12-04T10:30:00Z');
    assert.equal((await volunteer('2026-12-02T18:30:00Z').get(link)).status, 404);
    assert.equal((await morning.get(link)).status, 404);
    assert.equal((await morning.post(`${link}/tekens`, sent)).status, 200);
    assert.equal((await volunteer('2026-12-04T11:30:00Z').post(`${link}/tekens`, sent)).status, 404);
    assert.equal((await during.get(link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).status, 404);
    await staff.post(`${address}/einde`);
    assert.equal((await during.get(link)).status, 404);
    assert.match((await staff.get(address)).text, /Er is nu geen link/);
  }),
);
