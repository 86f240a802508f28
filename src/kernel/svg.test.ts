import assert from 'node:assert/strict';
import { test } from 'node:test';
import { element, escapeXml, overlaps, paintWith, picture } from './svg.ts';

test('text cannot leave its place, nor break the picture', () => {
  assert.equal(escapeXml(`<b> & "x" 'y'`), '&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;');
  assert.equal(escapeXml('a\u0000\u001b\ufffeb\nc\ud800'), 'ab\nc\ufffd');
});

test('an element leaves out what is undefined, escapes its attributes and rounds its numbers', () => {
  assert.equal(
    element('rect', { x: 1 / 3, y: -0.001, id: undefined, class: '"' }),
    '<rect x="0.33" y="0" class="&quot;"/>',
  );
  assert.equal(element('g', {}, '<a/>', '<b/>'), '<g><a/><b/></g>');
});

test('a picture carries its name and description, and no size on a page', () => {
  const frame = { width: 100, height: 50.5, title: 'A & B', description: '<x>', className: 'map' };
  const onPage = picture(frame);
  assert.match(onPage, /role="img" aria-label="A &amp; B"/);
  assert.match(onPage, /<title>A &amp; B<\/title><desc>&lt;x&gt;<\/desc>/);
  assert.match(onPage, /viewBox="0 0 100 50.5"/);
  assert.doesNotMatch(onPage, / width=/);
  assert.match(picture({ ...frame, standalone: true }), / width="100" height="50.5"/);
});

test('a class brings its colours along only in a standalone picture', () => {
  const colours = { bar: { fill: '#0B5C5E' } };
  assert.deepEqual(paintWith(colours)('bar'), { class: 'bar' });
  assert.deepEqual(paintWith(colours, true)('bar'), { class: 'bar', fill: '#0B5C5E' });
});

test('boxes that only touch do not overlap', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  assert.equal(overlaps(box, { ...box, x: 10 }), false);
  assert.equal(overlaps(box, { ...box, x: 9, y: 9 }), true);
  assert.equal(overlaps(box, { ...box, y: -10 }), false);
});
