import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormState } from '#kernel/forms.ts';
import { Checkbox, CheckboxGroup, RadioGroup, Select } from './choice-field.tsx';
import { DateField, EuroField, PasswordField, TextArea, TextField } from './field.tsx';
import { ErrorSummary, Form } from './form.tsx';

const empty: FormState = { raw: {}, errors: {} };
const typed = (value: string): FormState => ({ raw: { naam: value }, errors: {} });

test('a faulty field keeps what was typed and names its hint and its fault to a screen reader', () => {
  const state: FormState = { raw: { naam: '"><b>' }, errors: { naam: 'Vul je naam in' } };
  const html = String(<TextField state={state} name="naam" label="Naam" hint="Zoals op je pas" required />);
  assert.match(html, /value="&quot;&gt;&lt;b&gt;"/);
  assert.match(html, /aria-invalid="true" aria-describedby="naam-hint naam-error"/);
  assert.match(html, /id="naam-error".*Vul je naam in/);
  assert.doesNotMatch(html, /niet verplicht/);
});

test('a field without a fault carries no mark of one, and says when it may stay empty', () => {
  const html = String(<TextField state={empty} name="naam" label="Naam" value="vooraf" />);
  assert.doesNotMatch(html, /aria-/);
  assert.match(html, /value="vooraf"/);
  assert.match(html, /niet verplicht/);
});

test('an emptied field stays empty instead of taking its first value again', () => {
  assert.match(String(<TextField state={typed('')} name="naam" label="Naam" value="vooraf" />), /value=""/);
});

for (const [value, type] of [
  ['', 'date'],
  ['2026-02-28', 'date'],
  ['28 februari', 'text'],
] as const) {
  test(`a date field with "${value}" is of type ${type}`, () => {
    const html = String(<DateField state={typed(value)} name="naam" label="Dag" />);
    assert.match(html, new RegExp(`type="${type}" value="${value}"`));
  });
}

test('a password is never sent back', () => {
  assert.doesNotMatch(String(<PasswordField state={typed('geheim')} name="naam" label="Wachtwoord" />), /geheim/);
});

test('long text and amounts keep what was typed', () => {
  assert.match(
    String(<TextArea state={typed('</textarea>')} name="naam" label="T" />),
    />&lt;\/textarea&gt;<\/textarea>/,
  );
  assert.match(String(<EuroField state={typed('1.234,5x')} name="naam" label="E" />), /value="1.234,5x"/);
});

const choices = ['ido', 'taal', 'lezen'].map((value) => ({ value, label: value }));
const ticked = (html: string) =>
  [...html.matchAll(/value="(\w+)"(?= (?:checked|selected))/g)].map(([, value]) => value);

test('groups and lists tick what was chosen, and the first control carries the name as id', () => {
  const state = typed('ido,lezen');
  const boxes = String(<CheckboxGroup state={state} name="naam" label="Diensten" choices={choices} />);
  assert.deepEqual(ticked(boxes), ['ido', 'lezen']);
  assert.match(boxes, /value="ido" checked="" id="naam"/);
  const radios = String(<RadioGroup state={typed('taal')} name="naam" label="Dienst" choices={choices} value="ido" />);
  assert.deepEqual(ticked(radios), ['taal']);
  const list = String(<Select state={empty} name="naam" label="Dienst" choices={choices} value="lezen" />);
  assert.deepEqual(ticked(list), ['lezen']);
});

test('a box ticked beforehand stays unticked once somebody unticked it', () => {
  const box = (state: FormState) => String(<Checkbox state={state} name="naam" label="Ja" checked />);
  assert.match(box(empty), /checked/);
  assert.doesNotMatch(box({ raw: { anders: 'x' }, errors: {} }), /checked/);
});

test('the summary links each fault to its field, takes the focus, and is absent when all is well', () => {
  const html = String(<ErrorSummary state={{ raw: {}, errors: { naam: 'Vul je naam in' } }} />);
  assert.match(html, /role="alert" tabindex="-1" autofocus/);
  assert.match(html, /<a href="#naam">Vul je naam in<\/a>/);
  assert.match(String(<ErrorSummary state={empty} refusal="Vol" />), /Vol/);
  assert.equal(String(<ErrorSummary state={empty} />), '');
});

test('each form carries a key of its own', () => {
  const key = () => /name="_key" value="([^"]{36})"/.exec(String(<Form>x</Form>))?.[1];
  assert.ok(key());
  assert.notEqual(key(), key());
});

test('a form goes to its own page without the fragment that led there, or to the address that it names', () => {
  assert.match(String(<Form />), /action="#"/);
  assert.match(String(<Form action="/werk/ruimtes" />), /action="\/werk\/ruimtes"/);
});
