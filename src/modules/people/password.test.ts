import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword, isGuessable, isPassword } from './password.ts';

test('a hash fits its own password only, and is another one each time', async () => {
  const [one, other] = await Promise.all([hashPassword('zeven koeien'), hashPassword('zeven koeien')]);
  assert.notEqual(one, other);
  assert.deepEqual(await Promise.all([isPassword('zeven koeien', one), isPassword('Zeven koeien', one)]), [
    true,
    false,
  ]);
});

test('a letter with an accent is the same however the keyboard makes it', async () => {
  assert.equal(await isPassword('caf\u00e9 om de hoek', await hashPassword('cafe\u0301 om de hoek')), true);
});

test('no hash is never right, and takes as long as a wrong password', async () => {
  const hash = await hashPassword('zeven koeien');
  const took = async (given: string | undefined) => {
    const before = process.cpuUsage();
    assert.equal(await isPassword('acht koeien', given), false);
    return process.cpuUsage(before).user;
  };
  // Time of the processor, by turns, and the least of each: what else the machine is doing then does not count.
  let [without, wrong] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let count = 0; count < 10; count++) {
    without = Math.min(without, await took(undefined));
    wrong = Math.min(wrong, await took(hash));
  }
  const ratio = without / wrong;
  assert.ok(ratio > 0.5 && ratio < 2, `${ratio}`);
});

const judged = [
  ['zeven koeien in de regen', false],
  ['vhG7-qpWz-11kk', false],
  ['een bibliotheek vol olifanten', false],
  ['Wachtwoord123!', true],
  ['welkom bibliotheek 2026', true],
  ['qwertyuiop123', true],
  ['1234567890123', true],
  ['aaaaaaaaaaaaa', true],
  ['ans.bakker2026!', true],
] as const;

for (const [password, guessable] of judged) {
  test(`‘${password}’ is ${guessable ? '' : 'not '}easy to guess`, () => {
    assert.equal(isGuessable(password, 'ans.bakker@voorbeeld.nl'), guessable);
  });
}
