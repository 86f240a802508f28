import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listTyped, typedList } from './typed-list.ts';

for (const [typed, parts] of [
  ['Noor, Sem', ['Noor', 'Sem']],
  ['نور، سليم', ['نور', 'سليم']],
  ['ሰላም፣ ዮናስ;Anne-Marie de Vries', ['ሰላም', 'ዮናስ', 'Anne-Marie de Vries']],
  [', Sem,,', ['', 'Sem']],
  [' , ', []],
  ['', []],
] as const)
  test(`«${typed}» is a list of ${parts.length}`, () => assert.deepEqual(typedList(typed), parts));

test('what is shown to change reads as what was typed', () => {
  for (const parts of [['', 'Sem', ''], ['Noor'], [], ['', '']])
    assert.deepEqual(typedList(listTyped(parts)), typedList(parts.join(',')));
  assert.equal(listTyped(['', 'Sem', '']), ', Sem');
});
