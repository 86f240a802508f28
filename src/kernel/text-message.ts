import { z } from 'zod';
import type { Config } from './config.ts';
import { log } from './log.ts';
import { defineJob, type Job, type TextSender } from './module.ts';
import { TEXT_QUEUE } from './outbox.ts';

/** Stands in for a provider in a demo: tells that something was sent, never what or to whom. A real provider goes here. */
export const textSender = (config: Pick<Config, 'demo'>): TextSender | undefined =>
  config.demo ? async ({ text }) => log('info', 'text message left out', { characters: text.length }) : undefined;

/** The queue from which text messages go out, apart from every transaction. Without a provider they are let go. */
export const textJob: Job = defineJob({
  queue: TEXT_QUEUE,
  payload: z.object({ to: z.string(), text: z.string() }),
  run: async (services, message) => services.text?.(message),
});
