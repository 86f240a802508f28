import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { aSentQuote, BASE_URL } from '../quotes/testing.ts';
import { askQuestion } from './commands/ask-question.ts';
import { proposeQuantity } from './commands/propose-quantity.ts';
import { personalData } from './personal-data.ts';
import { listMessages, listProposals } from './sql.ts';

test('somebody gets all they said, and is forgotten by name while what was said stays', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const about = { versionId: version.id, baseUrl: BASE_URL };
    const ctx = ctxOf(tx, officer);
    await askQuestion(ctx, { ...about, serviceId: 'ido', text: 'Waar?' });
    const line = { serviceId: 'boekstartcoach', quantities: { clinics: 1 }, choice: {}, note: 'Graag' };
    await proposeQuantity(ctx, { ...about, ...line });
    const traces = (await personalData.export(tx, officer.accountId)) as { text: string | null }[];
    assert.deepEqual(
      traces.map(({ text }) => text),
      ['Waar?', 'Graag'],
    );
    await personalData.erase(ctxOf(tx), officer.accountId);
    const left = JSON.stringify([await listMessages(tx, version.quoteId), await listProposals(tx, version.quoteId)]);
    assert.doesNotMatch(left, /Gerda Nijland/);
    assert.match(left, /Waar\?/);
    assert.deepEqual(await personalData.retain(ctxOf(tx)), {});
  }));
