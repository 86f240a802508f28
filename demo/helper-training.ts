// Who of the helpers in the demo was trained for what, and what they talk about. Names of people are made up.
import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, addMonths, type Day, today } from '#kernel/days.ts';
import { aCase, aHelper, aMeeting, aTraining } from '../src/modules/helper-training/testing.ts';

const COEVORDEN = 'GM0109';
const MEPPEL = 'GM0119';

type Cast = { readonly programmeMaker: User; readonly deskWorker: User };

/** Six helpers of whom one must soon be trained again and one still has to be, and an intervision with two hard questions. */
export async function trainHelpers(ctx: Ctx, { programmeMaker, deskWorker }: Cast): Promise<void> {
  const maker = { ...ctx, actor: programmeMaker };
  const day = today(ctx.now);
  const trainings = await kindsOf(maker);
  const officer = (name: string, municipalityCode = COEVORDEN) => aHelper(maker, { name, municipalityCode });
  const [hilda, geert, marije] = [
    await officer('Hilda Speelman'),
    await officer('Geert Boxem'),
    await officer('Marije Otten', MEPPEL),
  ];
  const volunteer = { name: 'Jan Hidding', organisation: 'SeniorWeb', role: 'volunteer' } as const;
  const jan = await aHelper(maker, { ...volunteer, municipalityCode: COEVORDEN });
  const desk = await aHelper(maker, { accountId: deskWorker.accountId, name: null, role: 'front-office' });
  await officer('Sanne Kuik', MEPPEL);
  const held = (trainingId: string, on: Day, helperIds: string[]) =>
    aMeeting(maker, { trainingId, on, helperIds, municipalityCode: COEVORDEN });
  await held(trainings.basic, addDays(addMonths(day, -24), 35), [hilda, geert]);
  await held(trainings.basic, addMonths(day, -10), [marije]);
  await held(trainings.refresher, addMonths(day, -3), [geert]);
  await held(trainings.privacy, addMonths(day, -9), [hilda, geert, marije, jan]);
  await held(trainings.desk, addMonths(day, -5), [desk]);
  await held(trainings.refresher, addDays(day, 24), [hilda]);
  await talk(maker, addDays(day, 17), [hilda, geert, marije]);
}

async function kindsOf(ctx: Ctx) {
  const basic = await aTraining(ctx, { about: 'De werkwijze van het IDO, en de vraag helder krijgen.' });
  const renews = { months: 24, renewsId: basic, requiredFor: [] };
  return {
    basic,
    refresher: await aTraining(ctx, { ...renews, name: 'Opfristraining IDO', about: 'Een dagdeel om bij te blijven.' }),
    privacy: await aTraining(ctx, {
      ...{ name: 'Privacy in het IDO', about: 'Omgaan met gegevens van bezoekers.', months: 36 },
      requiredFor: ['officer', 'volunteer', 'partner'],
    }),
    desk: await aTraining(ctx, {
      ...{ name: 'Scholing front-office', about: 'Eenvoudige vragen over de digitale overheid.', months: null },
      requiredFor: ['front-office'],
    }),
  };
}

async function talk(ctx: Ctx, on: Day, helperIds: string[]): Promise<void> {
  const where = { place: 'Bibliotheek Coevorden', givenBy: '', municipalityCode: COEVORDEN };
  await aMeeting(ctx, {
    ...where,
    trainingId: null,
    on,
    topics: 'Machtigen, en wanneer je stopt met helpen',
    helperIds,
  });
  await aCase(ctx, {
    question: 'Iemand wil dat wij inloggen, omdat het zelf niet lukt',
    wasHard: 'Nee zeggen tegen iemand die al vaak is doorgestuurd.',
    wasTried: 'Samen bellen met de helpdesk, en uitleggen waarom wij het niet doen.',
    wasLearned: '',
  });
  const kept = {
    question: 'Een naaste regelt alles, maar is niet gemachtigd',
    wasHard: 'De naaste had haast en kende het wachtwoord al.',
    wasTried: 'De machtiging aanvragen in plaats van inloggen.',
    wasLearned: 'Begin bij DigiD Machtigen: aanvragen kan ook met een brief.',
  };
  await aCase(ctx, kept, true);
}
