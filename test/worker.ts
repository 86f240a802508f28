import type { Tx } from '#kernel/db.ts';
import { mailJob } from '#kernel/mail.ts';
import type { MailMessage, Services, TextMessage } from '#kernel/module.ts';
import { queuesOf, takeWork } from '#kernel/queues.ts';
import { textJob } from '#kernel/text-message.ts';
import { modules } from '../src/modules.ts';
import { ctxOf, NOW } from './actors.ts';
import { testBox } from './page.ts';

/** What jobs and listeners are handed, in the transaction of a test. Nothing leaves the house, unless a test takes it. */
export const servicesIn = (tx: Tx, { now = NOW, ...parts }: Partial<Services> & { now?: Date } = {}): Services => ({
  inContext: (name, run) => run(ctxOf(tx, { kind: 'program', name }, now)),
  mail: async () => {},
  text: undefined,
  box: testBox,
  modules,
  baseUrl: 'http://localhost',
  ...parts,
});

export type Sent = {
  readonly mails: readonly MailMessage[];
  readonly texts: readonly TextMessage[];
  /** The work of the queue that was left standing. */
  readonly held: readonly unknown[];
};

/** What the worker does between two requests: news goes to its listeners, and what they tell to theirs. Gives what was sent, and the work of the queue `without` that it leaves standing. */
export async function work(tx: Tx, { now = NOW, sendsTexts = true, without = '' } = {}): Promise<Sent> {
  const held: unknown[] = [];
  const mails: MailMessage[] = [];
  const texts: TextMessage[] = [];
  const services = servicesIn(tx, {
    now,
    mail: async (mail) => void mails.push(mail),
    ...(sendsTexts && { text: async (text) => void texts.push(text) }),
  });
  const queues = queuesOf(modules, [mailJob, textJob]);
  for (let taken = await takeWork(tx, modules); taken.length > 0; taken = await takeWork(tx, modules))
    for (const { queue, payload } of taken)
      if (queue === without) held.push(payload);
      else await queues.find(({ name }) => name === queue)?.run(services, payload);
  return { mails, texts, held };
}
