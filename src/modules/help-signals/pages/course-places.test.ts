import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { openBranch } from '../../branches/testing.ts';
import { aGroup } from '../../course-groups/testing.ts';
import { aCourse } from '../../courses/testing.ts';
import { aContact, aQuestion, registered } from '../../help-contacts/testing.ts';
import { aPoint } from '../../help-points/testing.ts';
import { given, publishActivity } from '../../programme/testing.ts';
import { adults, aHousehold, register } from '../../registrations/testing.ts';

/** Every row of the database in which this text stands, by its table; those of help contacts aside. */
async function whereStands(tx: Tx, text: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'help_contacts')`.execute(
    tx,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } =
      await sql`select from ${sql.table(name)} as row where row::text like ${`%${text}%`} limit 1`.execute(tx);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

test('from a question to a place in a group near by, with nothing that leads from the one to the other', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const point = await aPoint(ctx);
    const sleen = await openBranch(ctx, {
      municipalityCode: 'GM0109',
      name: 'Sleen',
      sizeClass: 'small',
      town: 'Sleen',
    });
    const courseId = await aCourse(ctx);
    const begin = async (branchId: string, day: string, seats = 8) => {
      const id = await aGroup(ctx, { branchId, courseId, days: [day, '2027-02-02'], seats });
      given(await publishActivity(ctx, { id }));
      return id;
    };
    const far = await begin(sleen, '2026-12-01');
    const near = await begin(point.branchId ?? '', '2026-12-08');
    const full = await begin(point.branchId ?? '', '2026-12-09', 2);
    given(await register(ctx, aHousehold(full, { persons: adults(2), attendance: 'on-site' })));
    await aGroup(ctx, { branchId: sleen, courseId, days: ['2026-12-10'] });
    const noted = aContact({
      place: `punt:${point.id}`,
      questions: [aQuestion({ help: 'referred', referral: 'own-course' })],
    });
    await registered(ctx, [noted]);

    const desk = client(tx, someone('desk-worker', { municipality: 'GM0109' }));
    const page = await desk.get(`/werk/cursusplekken?punt=${point.id}`);
    const links = (prefix: string) =>
      page.html.querySelectorAll(`tbody a[href^="${prefix}"]`).map((link) => link.getAttribute('href') ?? '');
    assert.deepEqual(
      links('/werk/cursusgroepen/').map((href) => href.split('/').at(-1)),
      [near, far],
      'near before soon; no full group, no draft',
    );
    assert.match(page.html.querySelector('tbody tr')?.text ?? '', /8/);
    const [form = ''] = links('/werk/bijeenkomsten/');
    assert.doesNotMatch(form, /\?/, 'nothing goes along to the form');
    const household = {
      name: 'Jantje',
      email: 'jantje@voorbeeld.nl',
      adults: '1',
      attendance: 'on-site',
      language: 'nl',
    };
    const signedUp = await desk.post(form, { ...household, children: '0', waits: 'on', 'first.1': 'Jantje' });
    assert.match(signedUp.location ?? '', /^\/werk\/aanmeldingen\//, signedUp.text);
    assert.deepEqual(await whereStands(tx, noted.id), []);
    const registrationId = signedUp.location?.split('/').at(-1) ?? '';
    assert.ok((await whereStands(tx, registrationId)).length > 0, 'the search finds what there is');

    const officer = client(tx, someone('help-point-officer', { municipality: 'GM0109' }));
    const together = await officer.get(`/werk/cursusplekken?vestiging=${sleen}`);
    const addresses = together.html.querySelectorAll('tbody td a').map((link) => link.getAttribute('href') ?? '');
    assert.equal(addresses.length, 2);
    assert.ok(
      addresses.every((href) => /^\/agenda\/.+\/aanmelding$/.test(href)),
      'who is no desk signs up together',
    );
    const nowhere = await officer.get(`/werk/cursusplekken?punt=${crypto.randomUUID()}`);
    assert.equal(nowhere.status, 200);
  }));
