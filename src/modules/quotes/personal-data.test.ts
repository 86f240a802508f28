import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { askQuestion } from './commands/ask-question.ts';
import { declineQuote } from './commands/decline-quote.ts';
import { proposeQuantity } from './commands/propose-quantity.ts';
import { personalData } from './personal-data.ts';
import { listMessages, listProposals } from './sql/conversation.ts';
import { listSteps } from './sql/steps.ts';
import { aSentQuote, BASE_URL } from './testing.ts';

test('somebody gets all they did and said, and is forgotten by name while what was said stays', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const about = { versionId: version.id, baseUrl: BASE_URL };
    const ctx = ctxOf(tx, officer);
    await askQuestion(ctx, { ...about, serviceId: 'ido', text: 'Waar?' });
    const line = { serviceId: 'boekstartcoach', quantities: { clinics: 1 }, choice: {}, note: 'Graag' };
    await proposeQuantity(ctx, { ...about, ...line });
    await declineQuote(ctx, { ...about, reason: 'Te duur' });
    const traces = (await personalData.export(tx, officer.accountId)) as { text: string | null }[];
    assert.deepEqual(new Set(traces.map(({ text }) => text)), new Set(['Waar?', 'Graag', 'Te duur', null]));
    await personalData.erase(ctxOf(tx), officer.accountId);
    const left = JSON.stringify([
      await listMessages(tx, version.quoteId),
      await listProposals(tx, version.quoteId),
      await listSteps(tx, version.id),
    ]);
    assert.doesNotMatch(left, /Gerda Nijland/);
    assert.match(left, /Waar\?/);
    assert.deepEqual(await personalData.retain(ctxOf(tx)), {});
  }));
