import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { quoteDocument } from '../../quote-contents/testing.ts';
import { aSentQuote, lineOf } from '../testing.ts';

test('document and page show the same lines, amounts, coverage, commitments, letter and conditions', () =>
  undone(async (tx) => {
    const lines = ['robuuste-lokale-bibliotheek', 'llo-pakket-1', 'dbos-po', 'verhalenbrink', 'ido'].map((id) =>
      lineOf(id),
    );
    const { version, officer } = await aSentQuote(ctxOf(tx), lines);
    const printed = { version, previous: undefined, acceptance: undefined, organisation: 'Bieb', sender: 'Ans' };
    const document = quoteDocument({ ...printed, at: version.sentAt ?? new Date(0) });
    const page = (await client(tx, officer).get(`/partner/offertes/${version.id}`)).html.text;
    const texts = [
      ...document.chapters.flatMap(({ services }) =>
        services.flatMap(({ title, content, effects, remarks, lines }) => [
          ...[title, content, ...effects, ...remarks],
          ...lines.flatMap(({ label, formula, place }) => [label, formula, place]),
        ]),
      ),
      ...document.prices.groups.flatMap(({ lines }) => lines.flatMap(({ amount, marks }) => [amount, ...marks])),
      ...[document.prices.total.amount, document.costPerInhabitant, ...document.totals.map(({ amount }) => amount)],
      ...[...document.letter.paragraphs, ...document.conditions, document.number, document.validUntil],
      ...[...document.warnings, ...document.openPoints, ...document.coverage.missingBasis],
      ...document.coverage.rows.flatMap(({ label, services }) => [label, services.join(', ')]),
      ...document.commitments.flatMap(({ service, what, quantity, when }) => [service, what, quantity, when]),
    ];
    assert.ok(document.commitments.length > 3 && document.openPoints.length > 0);
    assert.ok(document.coverage.missingBasis.some((text) => text.includes('indeling afgeleid')));
    const onPage = page.replaceAll('&nbsp;', '\u00a0').replaceAll('&#39;', "'");
    for (const text of texts) assert.ok(onPage.includes(text), text);
  }));

test('both sides get the same accessible file, and nobody else', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const theirs = await client(tx, officer).get(`/partner/offertes/${version.id}/offerte.pdf`);
    const ours = await client(tx, someone('director')).get(`/werk/offertes/${version.id}/offerte.pdf`);
    assert.equal(theirs.headers.get('content-type'), 'application/pdf');
    assert.match(theirs.headers.get('content-disposition') ?? '', new RegExp(version.quoteNumber));
    assert.ok(theirs.text.startsWith('%PDF'));
    assert.equal(ours.text, theirs.text);
    const officerAtWork = await client(tx, officer).get(`/werk/offertes/${version.id}/offerte.pdf`);
    assert.equal(officerAtWork.status, 403);
  }));
