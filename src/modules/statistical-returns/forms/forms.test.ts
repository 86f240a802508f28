import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf } from '#kernel/figure-registry.ts';
import { modules } from '../../../modules.ts';
import type { FigureAsked } from './figure-form.ts';
import { LENDING_RIGHT_FORM } from './lending-right.ts';
import { WSOB_FORM } from './wsob.ts';

const { figures } = figuresOf(modules);

for (const [name, form, count] of [
  ['Wsob', WSOB_FORM, 58],
  ['Leenrecht', LENDING_RIGHT_FORM, 21],
] as const) {
  const fields = form.sections.flatMap((section) => section.fields);

  test(`every number that the form of ${name} asks or adds up is a figure of the organisation by those rules`, () => {
    const asked: FigureAsked[] = [...fields, ...form.sums.flatMap(({ total, parts }) => [total, ...parts])];
    const unknown = asked.filter(({ figureId, profile }) => {
      const figure = figures.get(figureId);
      return !figure?.scopes.includes('organisation') || !figure.definitions.some((each) => each.profile === profile);
    });
    assert.deepEqual(unknown, []);
  });

  test(`the form of ${name} asks everything once`, () => {
    assert.equal(fields.length, count);
    assert.equal(new Set(fields.map(({ figureId }) => figureId)).size, count);
  });
}

test('the categories of the regulation stand in its order', () => {
  assert.deepEqual(
    WSOB_FORM.sections.map(({ title }) => title.slice(0, 2)),
    ['a.', 'b.', 'c.', 'd.', 'e.', 'f.', 'g.'],
  );
});
