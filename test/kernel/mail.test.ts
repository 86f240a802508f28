import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type Config, readConfig } from '#kernel/config.ts';
import { listMailFiles, mailer, mailFolder, mailJob, readMailFile } from '#kernel/mail.ts';
import type { Services } from '#kernel/module.ts';
import { readEml } from '../../src/house/eml.ts';
import { testBox } from '../page.ts';

const message = {
  to: 'noor@bieb.nl',
  subject: 'Offerte voor één jaar',
  text: 'Beste Noor,\n\nZie https://werk.bieb.nl/offerte.\n.\nGroet',
};

type Received = { from: string; to: string[]; source: string };

/** A mail server that keeps what it is given, for as long as the work lasts. */
async function withServer(
  options: SMTPServerOptions,
  work: (url: string, received: Received[]) => Promise<void>,
): Promise<void> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
    ...options,
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  try {
    await work(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received);
  } finally {
    await new Promise<void>((resolve) => server.close(resolve));
  }
}

function configOf(environment: Record<string, string>): Config {
  const config = readConfig({ MAIL_FROM: 'Bieb <werk@bieb.nl>', ...environment });
  if ('faults' in config) throw new Error(config.faults.join());
  return config;
}

async function withFolder(work: (config: Config) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'biebwerk-mail-'));
  await work(configOf({ DATA_DIR: folder })).finally(() => rmSync(folder, { recursive: true }));
}

const bodyOf = (source: string): string =>
  Buffer.from(
    source
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

test('a mail goes out over SMTP as it was written', () =>
  withServer({}, async (url, received) => {
    await mailer(configOf({ SMTP_URL: url }))(message);
    const [mail] = received;
    assert.deepEqual([mail?.from, mail?.to], ['werk@bieb.nl', ['noor@bieb.nl']]);
    assert.match(mail?.source ?? '', /^From: Bieb <werk@bieb\.nl>\r$/m);
    assert.match(mail?.source ?? '', /^Subject: =\?UTF-8\?/m);
    assert.match(bodyOf(mail?.source ?? ''), /Zie https:\/\/werk\.bieb\.nl\/offerte\.\r?\n\.\r?\nGroet/);
  }));

test('a file for calendars goes with it, and a mail that is sent again has the id that it had', () =>
  withServer({}, async (url, received) => {
    const again = { ...message, id: 'b1.1', calendar: 'BEGIN:VCALENDAR\r\nNAME:Één\r\nEND:VCALENDAR\r\n' };
    const send = mailer(configOf({ SMTP_URL: url }));
    for (const mail of [again, again, { ...again, id: 'b2.1' }]) await send(mail);
    const ids = received.map(({ source }) => /^Message-ID: (.*)\r$/m.exec(source)?.[1]);
    assert.deepEqual(ids, ['<b1.1@bieb.nl>', '<b1.1@bieb.nl>', '<b2.1@bieb.nl>']);
    const [, file = ''] = (received[0]?.source ?? '').split(/^Content-Type: text\/calendar; charset=utf-8;/m);
    const [head = '', body = ''] = file.split('\r\n\r\n');
    assert.match(head, /method=PUBLISH[\s\S]*filename=afspraak\.ics/);
    assert.equal(Buffer.from(body, 'base64').toString(), again.calendar);
  }));

test('a server that asks for a name and a password gets them from the address', () =>
  withServer(
    {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'bieb' && password === 'ge:heim' ? done(null, { user: username }) : done(new Error('wrong')),
    },
    async (url, received) => {
      await mailer(configOf({ SMTP_URL: url.replace('//', '//bieb:ge%3Aheim@') }))(message);
      assert.equal(received.length, 1);
      await assert.rejects(mailer(configOf({ SMTP_URL: url.replace('//', '//bieb:anders@') }))(message), {
        code: 'EAUTH',
      });
    },
  ));

test('a mail that the server does not take is an error, so that its job tries again', () =>
  withServer({ onRcptTo: (_address, _session, done) => done(new Error('full')) }, async (url, received) => {
    await assert.rejects(mailer(configOf({ SMTP_URL: url }))(message), { code: 'EENVELOPE' });
    assert.equal(received.length, 0);
  }));

test('a line break in a subject adds no header', () =>
  withServer({}, async (url, received) => {
    await mailer(configOf({ SMTP_URL: url }))({ ...message, subject: 'Hoi\r\nBcc: sam@bieb.nl' });
    assert.deepEqual(received[0]?.to, ['noor@bieb.nl']);
    assert.doesNotMatch(received[0]?.source ?? '', /^bcc:/im);
  }));

test('without SMTP each mail becomes a file that only its owner reads, the newest first', () =>
  withFolder(async (config) => {
    const send = mailer(config);
    await send({ ...message, subject: 'Eerst' });
    await new Promise((resolve) => setTimeout(resolve, 2));
    await send({ ...message, subject: 'Daarna' });
    const files = await listMailFiles(mailFolder(config));
    const texts = await Promise.all(files.map((file) => readMailFile(mailFolder(config), file)));
    assert.deepEqual(
      texts.map((text) => /^Subject: (.*)\r$/m.exec(text)?.[1]),
      ['Daarna', 'Eerst'],
    );
    if (process.platform !== 'win32')
      assert.equal(statSync(path.join(mailFolder(config), files[0] ?? '')).mode & 0o777, 0o600);
  }));

test('a file that was written is read again, whatever script it is in and with whatever goes with it', () =>
  withFolder(async (config) => {
    const send = mailer(config);
    const written = [
      { to: 'noor@bieb.nl', subject: 'تم تسجيلك: Sterren kijken 😀'.repeat(3), text: 'مرحبًا نور،\n\nمتى: الخميس' },
      { to: 'noor@bieb.nl', subject: 'ተመዝጊብኩም ኣለኹም፦ Één avond', text: 'ሰላም ኖር፣\n\nhttps://werk.bieb.nl/a=b' },
      { ...message, calendar: 'BEGIN:VCALENDAR\r\n' },
    ];
    for (const mail of written) {
      await send(mail);
      const [newest = ''] = await listMailFiles(mailFolder(config));
      const { files, ...read } = readEml(await readMailFile(mailFolder(config), newest));
      const { calendar, ...mailed } = { calendar: undefined, ...mail };
      assert.deepEqual(read, mailed);
      assert.deepEqual(files, calendar === undefined ? [] : ['afspraak.ics']);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }));

test('a folder without mails is an empty list, and a name cannot lead out of it', () =>
  withFolder(async (config) => {
    assert.deepEqual(await listMailFiles(mailFolder(config)), []);
    writeFileSync(path.join(config.dataDir, 'secret.eml'), 'secret');
    await assert.rejects(readMailFile(mailFolder(config), '../secret.eml'), { code: 'ENOENT' });
  }));

test('the job sends what the outbox held', async () => {
  const sent: unknown[] = [];
  const services: Services = {
    inContext: () => Promise.reject(new Error('not asked')),
    mail: async (mail) => void sent.push(mail),
    text: undefined,
    box: testBox,
    modules: [],
    baseUrl: 'http://localhost',
  };
  await mailJob.run(services, mailJob.payload.parse(JSON.parse(JSON.stringify(message))));
  assert.deepEqual(sent, [message]);
  assert.throws(() => mailJob.payload.parse({ to: 'noor@bieb.nl' }));
});
