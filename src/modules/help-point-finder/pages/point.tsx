import { raw } from 'hono/html';
import { later } from '#kernel/clock-times.ts';
import { type Day, formatDay, today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { found, type Request } from '#kernel/http.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import { Alert } from '#ui/alert.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { findRoute } from '../find-route.ts';
import { pointJsonLd } from '../point-json-ld.ts';
import { pointTexts } from '../point-texts.ts';
import {
  type HelpHour,
  type HelpPoint,
  listHoursToCome,
  listOpenPoints,
  listRegularHours,
  type RegularHour,
} from '../sql.ts';
import { HourLine } from '../views/hour-line.tsx';
import { PointAddress, type Spoken, SpokenThere, takesAppointments } from '../views/offer-card.tsx';
import { WeekLines } from '../views/week-lines.tsx';
import { weekTexts } from '../week-texts.ts';

const HALF_YEAR_MINUTES = 26 * 7 * 24 * 60;
const SHOWN = 8;

/** A point that is open now or later, with its hours to come. Throws NotFound. */
export async function loadPoint(tx: Tx, slug: string, now: Date) {
  const [row] = await listOpenPoints(tx, { today: today(now), slug });
  const point = found(row, `help point ${slug}`);
  const hours = await listHoursToCome(tx, { now, until: later(now, HALF_YEAR_MINUTES), pointId: point.id });
  const week = await listRegularHours(tx, { today: today(now), pointId: point.id });
  return { point, hours, week, route: await findRoute(tx, point) };
}

const load = sharedPage(loadPoint);

/** One point for residents: what for, when, where, what to bring and who helps. */
export async function pointPage(c: Request, words: Spoken) {
  const { language, to, t } = words;
  const { point, hours, week, route } = await load(c, c.req.param('slug') ?? '');
  const part = { coursesIn: point.municipalityCode };
  const courses = await Promise.all(c.var.modules.map((module) => module.comingUp?.(c, part)));
  const url = `${c.var.config.baseUrl}/hulp/${point.slug}`;
  const jsonLd = pointJsonLd(point, { hours, week, url, organisation: c.var.organisation });
  return respond(
    c,
    'public',
    point.name,
    <>
      <PageHead
        language={language}
        title={<span {...writtenInDutch(language)}>{point.name}</span>}
        kicker={<PointAddress point={point} language={language} />}
        breadcrumbs={[{ ...to('/hulp'), label: t.title }]}
      />
      <StateNotice point={point} day={today(c.var.now())} words={words} />
      <Columns aside={<Aside point={point} route={route} words={words} />}>
        <WhatFor point={point} words={words} />
        <When point={point} hours={hours} week={week} words={words} />
        <Bring words={words} />
        {courses}
      </Columns>
      <script type="application/ld+json">{raw(JSON.stringify(jsonLd).replaceAll('<', '\\u003c'))}</script>
    </>,
  );
}

type Part = { point: HelpPoint; words: Spoken };

const StateNotice = ({ point: { openedOn, closedOn }, day, words: { language } }: Part & { day: Day }) => {
  const t = pointTexts[language];
  const text =
    openedOn > day ? t.opensOn(formatDay(openedOn, language)) : closedOn && t.closesOn(formatDay(closedOn, language));
  return text ? (
    <Alert kind="warning" language={language}>
      <p>{text}</p>
    </Alert>
  ) : null;
};

const WhatFor = ({ point, words: { language } }: Part) => {
  const t = pointTexts[language];
  return (
    <Card title={t.whatFor}>
      {point.summary && <p {...writtenInDutch(language)}>{point.summary}</p>}
      <p>{t.free}</p>
    </Card>
  );
};

type WhenProps = Part & { hours: readonly HelpHour[]; week: readonly RegularHour[] };

const When = ({ point, hours, week, words }: WhenProps) => {
  const { t, language, to } = words;
  const own = pointTexts[language];
  return (
    <Card
      title={own.when}
      footer={hours.length > 0 && <a href={to(`/hulp/${point.slug}/spreekuren.ics`).href}>{own.calendar}</a>}
    >
      {week.length > 0 && <h3>{weekTexts[language].week}</h3>}
      <WeekLines week={week} language={language} />
      {week.length > 0 && hours.length > 0 && <h3>{weekTexts[language].dates}</h3>}
      {hours.length === 0 && <p>{point.byAppointment ? t.byAppointment : t.noDates}</p>}
      <ul class="help-hours">
        {hours.slice(0, SHOWN).map((hour) => (
          <HourLine hour={hour} language={language} />
        ))}
      </ul>
      {takesAppointments({ point, hours }) && (
        <>
          <h3>{own.appoint}</h3>
          <p>{own.appointText}</p>
          <p>
            <Link {...to(`/hulp/${point.slug}/afspraak`)}>{t.appoint}</Link>
          </p>
        </>
      )}
    </Card>
  );
};

const Bring = ({ words: { language } }: { words: Spoken }) => {
  const t = pointTexts[language];
  return (
    <Card title={t.bring}>
      <p>{t.bringThese}</p>
      <p>{t.privacy}</p>
    </Card>
  );
};

const Aside = ({ point, route, words: { language, to } }: Part & { route: string }) => {
  const t = pointTexts[language];
  const dutch = writtenInDutch(language);
  return (
    <>
      <Card title={t.where}>
        <address {...dutch}>
          {point.whereName}
          <br />
          {point.street}
          {point.street && <br />}
          {[point.postcode, point.town].filter(Boolean).join(' ')}
        </address>
        {route && <h3>{t.route}</h3>}
        {route && <p {...dutch}>{route}</p>}
        {point.branchSlug && (
          <p>
            <Link {...to(`/vestigingen/${point.branchSlug}`)}>{t.toBranch}</Link>
          </p>
        )}
      </Card>
      <Card title={t.who}>
        <p>{t.library}</p>
        {point.partners && (
          <p>
            {t.together} <span {...dutch}>{point.partners}</span>
          </p>
        )}
        <h3>{t.languages}</h3>
        <SpokenThere point={point} />
      </Card>
    </>
  );
};
