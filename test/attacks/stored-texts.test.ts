import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { mailer } from '#kernel/mail.ts';
import type { MailMessage } from '#kernel/module.ts';
import { closePdf } from '#kernel/pdf/pdf.ts';
import { aTranslation } from '../../src/modules/newcomers/testing.ts';
import { registerAccount } from '../../src/modules/people/testing.ts';
import { ctxOf, someone } from '../actors.ts';
import { undone } from '../db.ts';
import { client, testConfig } from '../page.ts';
import { aWorld, HOME, SERVICE, type World } from './world.ts';

after(closePdf);

/** Markup of every kind that some part of the house reads: HTML, Typst, a formula, a header of a mail. */
const TYPED =
  '=HYPERLINK("http://x") <b>vet</b> #read("/etc/passwd") *a* $x$ @ref <label>\r\nBcc: dief@voorbeeld.nl \u202e%_\\';

const isInjected = (text: string): boolean => /<b>vet<\/b>|root:x:0|<img src=x/.test(text);

async function hostileWorld(tx: Tx): Promise<World> {
  const world = await aWorld(tx);
  await tx.updateTable('people.accounts').set({ name: TYPED }).execute();
  await tx
    .updateTable('organisation.municipalities')
    .set({ name: `${TYPED}1` })
    .where('code', '=', HOME)
    .execute();
  await tx.updateTable('branches.branches').set({ name: TYPED, town: TYPED, street: TYPED }).execute();
  await tx.updateTable('campaigns.campaigns').set({ name: TYPED, theme: TYPED, about: TYPED, note: TYPED }).execute();
  await tx.updateTable('campaigns.materials').set({ name: TYPED }).execute();
  await tx.updateTable('places.places').set({ name: TYPED }).execute();
  await tx.updateTable('advice.scenarios').set({ name: TYPED }).execute();
  await tx.updateTable('agreements.agreements').set({ partyName: TYPED }).execute();
  await tx.updateTable('agreements.lines').set({ title: TYPED }).execute();
  await tx.updateTable('newcomers.sections').set({ title: TYPED, text: TYPED }).execute();
  await aTranslation(ctxOf(tx), { sectionId: world.newcomersId, language: 'ar', title: TYPED, text: TYPED });
  await tx.updateTable('testimonials.testimonials').set({ quote: TYPED, firstName: TYPED, role: TYPED }).execute();
  await tx.updateTable('commitments.commitments').set({ serviceTitle: TYPED, label: TYPED }).execute();
  await tx.updateTable('quoteConversations.messages').set({ text: TYPED, authorName: TYPED }).execute();
  await tx.updateTable('quotes.versions').set({ letter: TYPED, conditions: TYPED, scenarioName: TYPED }).execute();
  return world;
}

test('what people typed stays text on pages, in documents and in files', () =>
  undone(async (tx) => {
    const world = await hostileWorld(tx);
    const { get } = client(tx, {
      ...someone('account-manager'),
      grants: [...someone('account-manager').grants, ...someone('administrator').grants],
    });
    const { home, agreement, accountId, branch, placeId, campaignId, testimonialId } = world;
    const pages = [
      ...[
        `/werk/adviezen/${home.adviceId}`,
        `/werk/offertes/${home.versionId}`,
        `/werk/offertes/${home.versionId}/verloop`,
      ],
      ...[
        `/werk/offertes/${home.versionId}/diensten/${SERVICE}`,
        `/werk/overeenkomsten/${agreement.id}`,
        `/werk/accounts/${accountId}`,
      ],
      ...[
        `/vestigingen/${branch.slug}`,
        '/vestigingen',
        '/gemeenten/coevorden',
        '/nieuw-in-nederland/coevorden',
        '/ar/nieuw-in-nederland/coevorden',
        `/werk/plekken/scholen/${placeId}`,
        '/werk/offertes',
      ],
      ...[
        '/werk/overeenkomsten',
        '/werk/toezeggingen',
        '/werk/accounts',
        '/werk/adviezen',
        '/werk/gemeenten',
        '/werk/vestigingen',
      ],
      ...['/werk/campagnes', `/werk/campagnes/${campaignId}`],
      ...['/werk/nieuwkomers/coevorden', `/werk/nieuwkomers/onderdelen/${world.newcomersId}/vertalingen/ar`],
      ...['/werk/uitspraken', `/werk/uitspraken/${testimonialId}`],
    ];
    for (const page of pages) {
      const { status, text } = await get(page);
      assert.deepEqual([status, isInjected(text)], [200, false], page);
    }
    const documents = [
      ...[`/werk/adviezen/${home.adviceId}/advies.pdf`, `/werk/adviezen/${home.adviceId}/bijlage.pdf`],
      ...[`/werk/offertes/${home.versionId}/offerte.pdf`, `/werk/overeenkomsten/${agreement.id}/overeenkomst.pdf`],
    ];
    for (const document of documents) {
      const { status, text, headers } = await get(document);
      assert.deepEqual(
        [status, text.slice(0, 5), headers.get('content-type')],
        [200, '%PDF-', 'application/pdf'],
        document,
      );
    }
  }));

test('a file for a spreadsheet holds no formula that somebody typed', () =>
  undone(async (tx) => {
    await hostileWorld(tx);
    const actor = {
      ...someone('administrator'),
      grants: [...someone('administrator').grants, ...someone('director').grants],
    };
    const { get } = client(tx, actor);
    for (const list of ['offertes', 'overeenkomsten', 'toezeggingen', 'accounts', 'campagnes']) {
      const { status, text, headers } = await get(`/werk/${list}/lijst.csv`);
      assert.equal(status, 200, list);
      assert.doesNotMatch(text, /(^|[;"\n])\s*[=+@]/, list);
      assert.match(headers.get('content-disposition') ?? '', /filename="?[\w.-]+"?$/, list);
    }
  }));

test('a name or a subject never adds a header, a receiver or a body to a mail', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'mail-'));
  const message: MailMessage = { to: 'ans@voorbeeld.nl', subject: `Offerte ${TYPED}\r\n\r\n<script>`, text: TYPED };
  await mailer({ ...testConfig, dataDir: folder })(message);
  const [file = ''] = await readdir(path.join(folder, 'mail'));
  const [head = ''] = (await readFile(path.join(folder, 'mail', file), 'utf8')).split('\r\n\r\n');
  await rm(folder, { recursive: true });
  assert.deepEqual(
    head.split('\r\n').filter((line) => /^(bcc|cc|content-type: text\/html)/i.test(line)),
    [],
  );
  assert.match(head, /^To: ans@voorbeeld\.nl$/m);
});

test('the mails of the work go to whom they are meant for, whatever the names are', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx), { email: 'accountmanager@voorbeeld.nl', role: 'account-manager' });
    const world = await hostileWorld(tx);
    await tx.deleteFrom('kernel.outbox').execute();
    await client(tx, world.home.officer).post(`/partner/offertes/${world.home.versionId}/diensten/${SERVICE}/vragen`, {
      question: TYPED,
    });
    const mails = await tx.selectFrom('kernel.outbox').select('payload').where('queue', '=', 'kernel.mail').execute();
    assert.ok(mails.length > 0);
    for (const { payload } of mails) {
      const { to, subject } = payload as MailMessage;
      assert.match(to, /^[\w.]+@voorbeeld\.nl$/);
      assert.doesNotMatch(subject, /[\r\n]/, 'a subject is one line');
    }
  }));
