import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { work } from '../../../../test/worker.ts';
import { inCoevorden } from '../testing/in-coevorden.ts';
import { aHousehold, aLecture, given, register } from '../testing.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { changeLanguage } from './change-language.ts';

test(
  'a household hears in the language that it asked for last, until nothing is to come',
  inCoevorden(async (ctx) => {
    const [subject = ''] = (await aLecture(ctx)).sessionIds;
    const { id } = given(await register(ctx, aHousehold(subject)));
    await work(ctx.tx);
    const asked = { id, by: 'holder', language: 'en' } as const;
    given(await changeLanguage(ctx, asked));
    given(await cancelRegistration(ctx, asked));
    const { mails } = await work(ctx.tx);
    assert.match(mails[0]?.text ?? '', /^Hello Noor,.*http:\/\/localhost\/en\/aanmelding\//s);
    assert.deepEqual(await changeLanguage(ctx, asked), { ok: false, refusal: { code: 'ended' } });
  }),
);

test(
  'staff of elsewhere do not know of it, and who may only read does not change it',
  inCoevorden(async (ctx) => {
    const [subject = ''] = (await aLecture(ctx)).sessionIds;
    const { id } = given(await register(ctx, aHousehold(subject)));
    const asked = { id, by: 'staff', language: 'en' } as const;
    const elsewhere = someone('programme-maker', { municipality: 'GM0114' });
    await assert.rejects(changeLanguage(ctxOf(ctx.tx, elsewhere), asked), NotFound);
    await assert.rejects(changeLanguage(ctxOf(ctx.tx, someone('director')), asked), Forbidden);
  }),
);
