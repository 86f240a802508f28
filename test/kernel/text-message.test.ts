import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextMessage } from '#kernel/module.ts';
import { sendText } from '#kernel/outbox.ts';
import { takeWork } from '#kernel/queues.ts';
import { textJob, textSender } from '#kernel/text-message.ts';
import { ctxOf } from '../actors.ts';
import { undone } from '../db.ts';
import { logLines } from '../page.ts';
import { servicesIn } from '../worker.ts';

const message = { to: '0612345678', text: 'Morgen om 19.30 uur: Sterren kijken' };

test('a text message goes out through the outbox, and nowhere where nobody sends them', () =>
  undone(async (tx) => {
    await sendText(ctxOf(tx), message);
    const [row] = await takeWork(tx, []);
    const payload = textJob.payload.parse(row?.payload);
    const sent: TextMessage[] = [];
    await textJob.run(servicesIn(tx, { text: async (text) => void sent.push(text) }), payload);
    await textJob.run(servicesIn(tx), payload);
    assert.deepEqual(sent, [message]);
  }));

test('what stands in for a provider in a demo logs neither the text nor the number', async () => {
  assert.equal(textSender({ demo: false }), undefined);
  await textSender({ demo: true })?.(message);
  const line = logLines().at(-1) ?? '';
  assert.match(line, /text message left out/);
  assert.doesNotMatch(line, /0612345678|Sterren/);
});
