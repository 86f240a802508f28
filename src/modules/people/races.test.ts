import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Db, inTransaction } from '#kernel/db.ts';
import { ctxOf, NOW } from '../../../test/actors.ts';
import { committed } from '../../../test/db.ts';
import { choosePassword } from './commands/choose-password.ts';
import { closeAccount } from './commands/close-account.ts';
import { registerFirstAdministrator } from './commands/register-first-administrator.ts';
import { takeRole } from './commands/take-role.ts';
import { firstAdministratorLink } from './first-administrator.ts';
import { sendPasswordLink } from './password-link.ts';
import { listRoleGrants } from './sql/role-grants.ts';
import { registerAccount } from './testing.ts';

const password = 'zeven koeien in de regen';
const twelve = Array.from({ length: 12 }, (_, index) => index);

const tokenIn = (text: string | undefined): string => text?.split('/').at(-1) ?? '';

async function mailedToken(db: Db): Promise<string> {
  const { payload } = await db.selectFrom('kernel.outbox').select('payload').executeTakeFirstOrThrow();
  return /wachtwoord\/(\S+)/.exec((payload as { text: string }).text)?.[1] ?? '';
}

const succeeded = (results: readonly { ok: boolean }[]): number => results.filter(({ ok }) => ok).length;

test('twelve uses of one password link at once: one counts', () =>
  committed(async (db) => {
    await db.transaction().execute(async (tx) => {
      const id = await registerAccount(ctxOf(tx));
      await sendPasswordLink(ctxOf(tx), {
        account: { id, email: 'ans@voorbeeld.nl', name: 'Ans' },
        purpose: 'reset',
        baseUrl: 'http://localhost',
      });
    });
    const token = await mailedToken(db);
    const results = await Promise.all(
      twelve.map(() => inTransaction(db, (tx) => choosePassword(ctxOf(tx), { token, password }))),
    );
    assert.equal(succeeded(results), 1);
  }));

test('twelve uses of the link for the first administrator at once make one account', () =>
  committed(async (db) => {
    const token = tokenIn(await firstAdministratorLink(db, 'http://localhost', NOW));
    const results = await Promise.all(
      twelve.map((index) =>
        inTransaction(db, (tx) =>
          registerFirstAdministrator(ctxOf(tx), { token, name: 'Ans', email: `ans${index}@voorbeeld.nl`, password }),
        ),
      ),
    );
    assert.equal(succeeded(results), 1);
    assert.equal((await db.selectFrom('people.accounts').select('id').execute()).length, 1);
    assert.equal(await firstAdministratorLink(db, 'http://localhost', NOW), undefined);
  }));

test('administrators who close each other or take each other the role at once leave one', () =>
  committed(async (db) => {
    const ids = await db.transaction().execute(async (tx) => {
      const made: string[] = [];
      for (const index of twelve) {
        made.push(await registerAccount(ctxOf(tx), { email: `a${index}@voorbeeld.nl`, role: 'administrator' }));
      }
      return made;
    });
    const results = await Promise.all(
      ids.map((accountId, index) =>
        inTransaction<null, { code: string }>(db, async (tx) => {
          if (index % 2 === 0) return closeAccount(ctxOf(tx), { accountId });
          const [grant] = await listRoleGrants(tx, accountId);
          return takeRole(ctxOf(tx), { accountId, version: 1, grantId: grant?.id ?? '' });
        }),
      ),
    );
    assert.equal(succeeded(results), 11);
  }));
