import assert from 'node:assert/strict';
import { test } from 'node:test';
import { can, visitor } from '#kernel/access.ts';
import { inSavepoint, type Tx } from '#kernel/db.ts';
import { languageOf } from '#kernel/languages.ts';
import { addressesOf, appHandlers } from '../conventions/app-routes.ts';
import { undone } from '../db.ts';
import { client, type Page } from '../page.ts';
import { filledIn } from './addresses.ts';
import { type FoundForm, formsOf } from './found-forms.ts';
import { aWorld, cast } from './world.ts';

type Sender = { form: FoundForm; send: (fields: Sent) => Promise<Page[]> };

/** In one language: the same form in another is read by the same code. */
const pages = [...addressesOf(appHandlers())].flatMap(([address, [first]]) => {
  const [method, route = ''] = address.split(' ');
  const isPage = method === 'GET' && !/^\/(api|assets|account)|\.(pdf|csv|xlsx)$/.test(route);
  return isPage && languageOf(route) === 'nl' && first?.knock ? [{ route, knock: first.knock }] : [];
});

/** Sends the form and opens the page that it leads to; both are undone. */
const senderFor =
  (tx: Tx, { get, post }: ReturnType<typeof client>, action: string): Sender['send'] =>
  async (fields) => {
    const got: Page[] = [];
    await inSavepoint(tx, async () => {
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      const answer = await post(action, body);
      got.push(answer);
      if (answer.status === 303 && answer.location?.startsWith('/')) got.push(await get(answer.location));
      throw new Error('undo');
    }).catch((error: Error) => {
      if (error.message !== 'undo') throw new Error(`${action}: ${error.message}`);
    });
    return got;
  };

/** Forms that were met before, by somebody else. */
const met = new Set<string>();

/** Every form that somebody meets whom nobody met before. */
async function sendersIn(tx: Tx, who: string): Promise<Sender[]> {
  const world = await aWorld(tx);
  const actor = cast(world)[who] ?? visitor;
  const browser = client(tx, actor, { unchecked: true });
  const senders: Sender[] = [];
  for (const { route, knock } of pages) {
    if (knock !== 'public' && !(knock !== 'signed-in' && can(actor, knock))) continue;
    const address = filledIn(route, world);
    for (const form of formsOf(await browser.get(address), address)) {
      const kind = `${form.action.replace(UUID, ':id')} ${Object.keys(form.fields)}`;
      if (!met.has(kind)) senders.push({ form, send: senderFor(tx, browser, form.action) });
      met.add(kind);
    }
  }
  return senders;
}

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

const MARKUP = '"><img src=x onerror=alert(1)>\' #eval("1") \u202e\r\nBcc: x@voorbeeld.nl';
/** What may pass as an answer: in every field at once. */
const PLAUSIBLE: Record<string, string> = {
  markup: MARKUP,
  'a long text': 'x'.repeat(12_000),
  'an id of nobody': '00000000-0000-7000-8000-000000000000',
};
/** What cannot: each field gets another one, in turn. */
const IMPOSSIBLE = [
  ...['9'.repeat(400), '2147483648', '1e9', '-1', 'NaN', '٣', ',', '0,001', 'constructor', '-271821-04-20', '%_\\'],
  ...['__proto__', '9999-12-31'],
  '\u{1f600}'.repeat(99),
];
const STRANGE_NAMES = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'service.__proto__',
    'q.dbos-po.__proto__',
    'q.__proto__.x',
    'choice.ido.__proto__',
  ],
  ...['dienst.__proto__', 'aantal.__proto__.x', 'aantal.ido.constructor', 'keuze.ido.__proto__', 'onbekend', ''],
];

const isNumeric = (text: string): boolean => /^[\d.,]*$/.test(text);

type Sent = [string, string][];
/** What is sent in place of what a form sends by itself, and what is wrong with it. */
type Attack = [string, Sent];

function attacksOn({ fields, typed }: FoundForm): Attack[] {
  const usual = Object.entries(fields);
  const free = (name: string) => !['_key', 'version'].includes(name);
  const typing = (change: (name: string, old: string, index: number) => string): Sent =>
    usual.map(([name, old], index) => [name, free(name) ? change(name, old, index) : old]);
  const ofAll = Object.entries(PLAUSIBLE).map(([what, value]): Attack => [what, typing(() => value)]);
  const inTurn = [0, 5, 10].map(
    (turn): Attack => [
      `what cannot be, from ${turn}`,
      typing((_, old, index) => IMPOSSIBLE[(index + turn) % IMPOSSIBLE.length] ?? old),
    ],
  );
  // The fields of each service have names with points in them and are read by the same code: some of them will do.
  const [ofServices, others] = [
    typed.filter((name) => name.includes('.')),
    typed.filter((name) => !name.includes('.')),
  ];
  const single = [...others, ...ofServices.slice(0, 5)].map(
    (typedIn): Attack => [`markup in ${typedIn}`, typing((name, old) => (name === typedIn ? MARKUP : old))],
  );
  const tooLarge: Attack = ['the largest number', typing((_, old) => (isNumeric(old) ? '10000000' : old))];
  return [
    ...(usual.some(([name]) => free(name)) ? [...ofAll, ...inTurn, ...single, tooLarge] : []),
    ...('version' in fields ? [['a version of nobody', withVersion(usual, '999999999999')] satisfies Attack] : []),
    ['nothing', []],
    ['as it is', usual],
    ['everything twice', [...usual, ...usual]],
    ['strange names', [...usual, ...STRANGE_NAMES.map((name): [string, string] => [name, '1'])]],
  ];
}

const withVersion = (usual: Sent, version: string): Sent =>
  usual.map(([name, old]) => [name, name === 'version' ? version : old]);

const faultOf = ({ status, text }: Page): string | undefined =>
  status >= 500 ? String(status) : text.includes('<img src=x') ? 'markup became a part of the page' : undefined;

/** A form that leads nowhere when it is sent as it stands. Nobody here has a session to sign out of. */
const leadsNowhere = ({ form }: Sender, what: string, [answer]: Page[]): boolean =>
  what === 'as it is' && answer?.status === 404 && form.action !== '/uitloggen';

const WHO = [
  ...['administrator', 'account-manager', 'director', 'programme-maker', 'desk-worker', 'officer of Coevorden'],
  'visitor',
];

for (const who of WHO) {
  test(`no form of ${who} breaks, whatever is sent with it, and nothing that was typed becomes part of a page`, () =>
    undone(async (tx) => {
      const wrong: string[] = [];
      for (const sender of await sendersIn(tx, who)) {
        for (const [what, fields] of attacksOn(sender.form)) {
          const got = await sender.send(fields);
          const faults = got.map(faultOf).filter(Boolean);
          if (leadsNowhere(sender, what, got)) faults.push('leads nowhere');
          if (faults.length > 0) wrong.push(`${sender.form.action}, ${what}: ${faults.join()}`);
        }
      }
      assert.deepEqual(wrong, []);
      assert.equal(({} as Record<string, unknown>).x, undefined);
    }));
}
