import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { declineQuote } from './commands/decline-quote.ts';
import { personalData } from './personal-data.ts';
import { listSteps } from './sql/steps.ts';
import { aSentQuote, BASE_URL } from './testing.ts';

test('somebody gets all they did, and is forgotten by name while what was done stays', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    await declineQuote(ctxOf(tx, officer), { versionId: version.id, reason: 'Te duur', baseUrl: BASE_URL });
    const traces = (await personalData.export(tx, officer.accountId)) as { text: string | null }[];
    assert.deepEqual(
      traces.map(({ text }) => text),
      ['Te duur'],
    );
    await personalData.erase(ctxOf(tx), officer.accountId);
    const left = JSON.stringify(await listSteps(tx, version.id));
    assert.doesNotMatch(left, /Gerda Nijland/);
    assert.match(left, /Te duur/);
    assert.deepEqual(await personalData.retain(ctxOf(tx)), {});
  }));
