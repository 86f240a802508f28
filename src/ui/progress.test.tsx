import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Progress, progressState } from './progress.tsx';

for (const [delivered, from, to, expected] of [
  [0, 12, undefined, 'none'],
  [0, 0, undefined, 'reached'],
  [7, 8, 10, 'some'],
  [8, 8, 10, 'reached'],
  [10, 8, 10, 'reached'],
  [11, 8, 10, 'over'],
  [13, 12, undefined, 'over'],
] as const) {
  test(`${delivered} of ${from} to ${to ?? from} is ${expected}`, () => {
    assert.equal(progressState(delivered, { from, to }), expected);
  });
}

test('what nobody counts is not said to be late, reached or begun', () => {
  const html = String(
    <Progress delivered={0} promised={{ from: 0, to: 2 }} unit="uur" uncounted="wordt nog niet geteld" />,
  );
  assert.match(html, /class="progress none".*0 tot 2 uur<span class="progress-note"> wordt nog niet geteld</);
});

test('says a range in words and draws it, and never draws a bar outside its frame', () => {
  const html = String(<Progress delivered={15} promised={{ from: 8, to: 10 }} unit="bijeenkomsten" />);
  assert.match(html, /<strong>15<\/strong> van 8 tot 10 bijeenkomsten/);
  assert.match(html, /class="range" x="80" width="20"/);
  assert.match(html, /class="bar" width="100"/);
});
