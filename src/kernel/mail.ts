import { mkdirSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { z } from 'zod';
import type { Config } from './config.ts';
import { newId } from './id.ts';
import { defineJob, type Job, type MailMessage } from './module.ts';
import { MAIL_QUEUE } from './outbox.ts';

export type Mailer = (message: MailMessage) => Promise<void>;

/** Sends over SMTP when an address is set; otherwise writes each mail as an .eml file in the data folder. */
export const mailer = (config: Config): Mailer =>
  config.smtpUrl === undefined
    ? mailToFolder(mailFolder(config), config.mailFrom)
    : mailOverSmtp(config.smtpUrl, config.mailFrom);

export const mailFolder = (config: Config): string => path.join(config.dataDir, 'mail');

function mailOverSmtp(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport(url);
  return async (message) => {
    await transport.sendMail(envelopeOf(message, from));
  };
}

function mailToFolder(folder: string, from: string): Mailer {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return async (message) => {
    const sent = await transport.sendMail(envelopeOf(message, from));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, `${newId()}.eml`), sent.message as Buffer, { mode: 0o600 });
  };
}

const envelopeOf = ({ to, subject, text, calendar, id }: MailMessage, from: string) => ({
  ...{ from, to, subject, text },
  ...(id !== undefined && { messageId: `<${id}@${domainOf(from)}>` }),
  ...(calendar !== undefined && { attachments: [{ ...CALENDAR, content: calendar }] }),
});

const CALENDAR = { filename: 'afspraak.ics', contentType: 'text/calendar; charset=utf-8; method=PUBLISH' };

const domainOf = (from: string): string => /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';

/** The mails in the folder, newest first: what `/dev/mail` shows. */
export async function listMailFiles(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  return files
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .reverse();
}

/** One mail of the folder as text, by the name that the list gave. */
export const readMailFile = (folder: string, file: string): Promise<string> =>
  readFile(path.join(folder, path.basename(file)), 'utf8');

/** The queue from which mails go out, apart from every transaction. */
export const mailJob: Job = defineJob({
  queue: MAIL_QUEUE,
  payload: z.object({ to: z.email(), subject: z.string(), text: z.string() }),
  run: (services, message) => services.mail(message),
});
