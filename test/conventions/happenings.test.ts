import assert from 'node:assert/strict';
import { test } from 'node:test';
import { happeningFaults } from './happenings.ts';
import { programSources } from './sources.ts';

test('what happened is called by its module, and every listener has something to hear', () => {
  assert.deepEqual(happeningFaults(programSources()), []);
});

test('a happening under a strange name is caught, and so is news that nobody announces', () => {
  const planted = [
    {
      path: 'src/modules/quotes/commands/accept.ts',
      text: "await audit(ctx, 'quotes.accepted', id); await announce(ctx, 'quotes.quote-accepted', {});",
    },
    {
      path: 'src/modules/quotes/commands/send.ts',
      text: "await audit(ctx, 'advice.sent', id); await audit(ctx, 'quotes.SentAgain', id);",
    },
    {
      path: 'src/modules/agreements/module.ts',
      text: "event: 'quotes.quote-accepted' }, {\n event: 'quotes.quote-lost'",
    },
  ];
  assert.deepEqual(happeningFaults(planted), [
    'src/modules/quotes/commands/send.ts: «advice.sent» is called quotes.past-tense',
    'src/modules/quotes/commands/send.ts: «quotes.SentAgain» is called quotes.past-tense',
    'src/modules/agreements/module.ts:2: nobody announces quotes.quote-lost',
  ]);
});
