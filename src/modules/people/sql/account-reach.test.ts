import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, NOW } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { registerAccount } from '../testing.ts';
import { listAccountsWith } from './account-reach.ts';
import { updateAccount } from './accounts.ts';

test('who may do something in a municipality: there or everywhere, with an open account', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    for (const [code, name] of [
      ['GM0109', 'Coevorden'],
      ['GM0119', 'Meppel'],
    ] as const)
      await registerMunicipality(ctx, { code, name });
    const role = 'account-manager';
    await registerAccount(ctx, { email: 'overal@voorbeeld.nl', name: 'B', role });
    await registerAccount(ctx, { email: 'hier@voorbeeld.nl', name: 'A', role, municipalityCode: 'GM0109' });
    await registerAccount(ctx, { email: 'daar@voorbeeld.nl', name: 'C', role, municipalityCode: 'GM0119' });
    await registerAccount(ctx, { email: 'lezer@voorbeeld.nl', name: 'D', role: 'director' });
    const closed = await registerAccount(ctx, { email: 'weg@voorbeeld.nl', name: 'E', role });
    await updateAccount(tx, closed, { closedAt: NOW });
    const found = await listAccountsWith(tx, 'quotes:edit', 'GM0109');
    assert.deepEqual(
      found.map(({ email }) => email),
      ['hier@voorbeeld.nl', 'overal@voorbeeld.nl'],
    );
    assert.deepEqual(await listAccountsWith(tx, 'nobody:does', 'GM0109'), []);
  }));
