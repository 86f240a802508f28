import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { dayOf, formatWeekday } from '#kernel/days.ts';
import { found, type Request } from '#kernel/http.ts';
import type { Language } from '#kernel/languages.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Alert } from '#ui/alert.tsx';
import { asset } from '#ui/assets.ts';
import { Card, Columns } from '#ui/card.tsx';
import { Icon, type IconName } from '#ui/icon.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { eventJsonLd } from '../event-json-ld.ts';
import { type AgendaActivity, findPublicActivity, listNextOfParts } from '../sql/activities.ts';
import type { AgendaSession } from '../sql/matching.ts';
import { countComing, listComing } from '../sql/sessions.ts';
import { inLanguage, type Translated } from '../translated.ts';
import { ActivityFacts, type Umbrella } from '../views/activity-facts.tsx';
import { Moments, Parts } from '../views/moments.tsx';
import { SessionTimes, WhereText } from '../views/session-list.tsx';
import { SocialHead } from '../views/social-head.tsx';
import { writtenAs } from '../views/written.tsx';
import { priceText } from '../words.ts';
import { wordsTexts } from '../words-texts.ts';
import type { activityTexts } from './activity-texts.ts';

/** Whoever wants more looks in the agenda. */
const SHOWN = 12;

export type Spoken = Words<typeof activityTexts>;
export type Shown = {
  activity: Translated<AgendaActivity>;
  sessions: readonly AgendaSession[];
  total: number;
  /** The next session of each part of an umbrella. */
  parts: readonly Translated<AgendaSession>[];
  umbrella: Umbrella | undefined;
  /** How one signs up, by the modules that know. */
  invitations: Child[];
  /** What modules to the right tell of it. */
  sections: Child[];
  words: Spoken;
};

/** What one activity is, when, where and for whom; also when it is cancelled or over, for who kept its address. */
export async function activityPage(c: Request, words: Spoken) {
  const { language, to, t } = words;
  const { activity, ...rest } = found(await load(c, { slug: c.req.param('slug') ?? '', language }), 'activity');
  const sections = await Promise.all(c.var.modules.map((module) => module.activitySection?.(c, activity.activityId)));
  const shown = { activity, ...rest, invitations: await invitationsTo(c, activity), sections, words };
  const { baseUrl: base } = c.var.config;
  const { organisation } = c.var;
  const head = (
    <SocialHead {...{ activity, base, organisation, language }} sessions={shown.sessions} path={c.req.path} />
  );
  return respond(
    c,
    'public',
    { title: activity.title, head },
    <>
      <PageHead
        language={language}
        title={
          <span {...writtenAs(activity, 'title', language)} data-read>
            {activity.title}
          </span>
        }
        breadcrumbs={[{ ...to('/agenda'), label: t.agenda }, ...crumbsOf(shown)]}
        actions={<Tools t={t} />}
      />
      <Standing {...shown} />
      <Columns aside={<InShort {...shown} />}>
        <Story {...shown} />
        <Moments c={c} slug={activity.slug} sessions={shown.sessions} total={shown.total} words={words} />
        <Parts parts={shown.parts} words={words} />
        {sections}
        <ActivityFacts activity={activity} umbrella={shown.umbrella} session={shown.sessions[0]} words={words} />
      </Columns>
      {shown.sessions.map((session) => (
        <script type="application/ld+json">
          {raw(safeJson(eventJsonLd(activity, session, { base, organisation })))}
        </script>
      ))}
      <script type="module" src={asset('page-tools.js')} defer />
    </>,
  );
}

const load = sharedPage(async (tx, { slug, language }: { slug: string; language: Language }, now) => {
  const known = await findPublicActivity(tx, slug);
  const [activity] = await inLanguage(tx, language, known ? [known] : []);
  if (!activity) return undefined;
  const { activityId, umbrellaId, umbrellaSlug, umbrellaTitle } = activity;
  const asked = { now, activityId };
  const above =
    umbrellaId && umbrellaSlug && umbrellaTitle
      ? [{ activityId: umbrellaId, slug: umbrellaSlug, title: umbrellaTitle }]
      : [];
  return {
    ...{ activity, sessions: await listComing(tx, asked, { limit: SHOWN }), total: await countComing(tx, asked) },
    parts: await inLanguage(tx, language, await listNextOfParts(tx, activityId, now)),
    umbrella: (await inLanguage(tx, language, above))[0],
  };
});

const invitationsTo = async (c: Request, { signUp, slug }: AgendaActivity): Promise<Child[]> =>
  signUp === null || signUp === 'not-needed'
    ? []
    : Promise.all(c.var.modules.map((module) => module.signUpInvitation?.(c, slug)));

/** Above a part stands what it is a part of. */
const crumbsOf = ({ umbrella, words: { to, language } }: Shown) =>
  umbrella
    ? [
        {
          ...to(`/agenda/${umbrella.slug}`),
          label: <span {...writtenAs(umbrella, 'title', language)}>{umbrella.title}</span>,
        },
      ]
    : [];

/** Nothing in it can end the element that it stands in. */
const safeJson = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

const Tools = ({ t }: { t: Spoken['t'] }) => (
  <>
    {(
      [
        ['read', 'speaker', t.readAloud],
        ['share', 'share', t.share],
        ['print', 'print', t.print],
      ] as const
    ).map(([tool, icon, label]) => (
      <button
        type="button"
        class="button secondary small"
        data-tool={tool}
        aria-pressed={tool === 'read' ? 'false' : undefined}
        hidden
      >
        <Icon name={icon} />
        {label}
      </button>
    ))}
  </>
);

/** What one must know before anything else: that it is cancelled, or over. */
const Standing = ({ activity, sessions, parts, words: { t, language, to } }: Shown) => {
  const isOff = sessions.length > 0 && parts.length === 0 && sessions.every(({ state }) => state === 'cancelled');
  if (activity.state === 'cancelled' || isOff)
    return (
      <Alert kind="error" title={t.cancelled} language={language}>
        <p {...writtenInDutch(language)}>{activity.cancelReason || sessions[0]?.cancelReason}</p>
        <Link {...to('/agenda')}>{t.toAgenda}</Link>
      </Alert>
    );
  if (sessions.length + parts.length > 0) return null;
  return (
    <Alert title={t.over} language={language}>
      <p>{t.overHint}</p>
      <Link {...to('/agenda')}>{t.toAgenda}</Link>
    </Alert>
  );
};

/** When, where and what it costs, each with a drawing; and the way in. */
const InShort = ({ activity, sessions, invitations, words }: Shown) => {
  const { t, language } = words;
  const next = sessions.find(({ state }) => state === 'planned');
  const { signUps } = wordsTexts[language];
  const isPriced = activity.prices.length > 0;
  if (!next && !isPriced) return null;
  return (
    <Card title={t.inShort}>
      <ul class="in-short">
        {next && (
          <Fact icon="calendar" label={formatWeekday(dayOf(next.beginsAt), language)}>
            <SessionTimes session={next} language={language} />
          </Fact>
        )}
        {next && (
          <Fact icon="location" label={t.where}>
            <WhereText session={next} language={language} />
          </Fact>
        )}
        {isPriced && (
          <Fact icon="ticket" label={priceText(activity, language)}>
            {next && activity.signUp && signUps[activity.signUp]}
          </Fact>
        )}
      </ul>
      {next && invitations}
    </Card>
  );
};

const Fact = ({ icon, label, children }: { icon: IconName; label: string; children?: unknown }) => (
  <li>
    <Icon name={icon} />
    <div>
      <strong>{label}</strong>
      {children}
    </div>
  </li>
);

const Story = ({ activity, words: { t, language } }: Shown) => (
  <section class="stack">
    {activity.isStale && <Alert language={language}>{t.stale}</Alert>}
    {activity.pictureId && (
      <img
        class="picture"
        src={`/agenda/${activity.slug}/foto`}
        alt={activity.pictureAlt}
        {...writtenInDutch(language)}
      />
    )}
    <p class="lead told" {...writtenAs(activity, 'summary', language)} data-read>
      {activity.summary}
    </p>
    {activity.about && (
      <>
        <h2>{t.about}</h2>
        <p class="told" {...writtenAs(activity, 'about', language)} data-read>
          {activity.about}
        </p>
      </>
    )}
  </section>
);
