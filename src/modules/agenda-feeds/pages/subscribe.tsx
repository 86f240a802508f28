import { type Request, read } from '#kernel/http.ts';
import type { Words } from '#kernel/translated-page.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card, Cards } from '#ui/card.tsx';
import { CopyField, CopyScript } from '#ui/copy-field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { agendaAddress, filterQuery } from '../../agenda/index.ts';
import { filterOf } from '../feeds/load-feed.ts';
import { BranchChoice, branchChoices } from './choice.tsx';
import type { subscribeTexts } from './subscribe-texts.ts';

type Spoken = Words<typeof subscribeTexts>;

/** How one keeps the agenda in a calendar, a reader of news or a site of one's own, with the addresses for it. */
export async function subscribePage(c: Request, words: Spoken) {
  const { t, language, to } = words;
  const filter = filterOf(c);
  const branches = await read(c, branchChoices);
  const here = to('/agenda/abonneren').href;
  const address = (path: string) => c.var.config.baseUrl + to(agendaAddress(path, filter)).href;
  const isChosen = filterQuery({ ...filter, branch: undefined }) !== '';
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} />
      <FilterBar action={here} clearHref={filterQuery(filter) ? here : undefined} language={language}>
        <BranchChoice {...{ filter, branches, language }} words={t} />
        <p>
          {isChosen && `${t.chosen} `}
          <Link {...to(agendaAddress('/agenda', filter))}>{t.choose}</Link>
        </p>
      </FilterBar>
      <Results status={address('/agenda.ics')}>
        <Addresses words={words} address={address} within={(path) => agendaAddress(path, filter)} />
      </Results>
      <CopyScript />
    </>,
  );
}

type AddressesProps = { words: Spoken; address: (path: string) => string; within: (path: string) => string };

const Addresses = ({ words: { t, language, to }, address, within }: AddressesProps) => (
  <Cards>
    <Card title={t.calendar} level={2}>
      <ButtonLink href={address('/agenda.ics').replace(/^https?:/, 'webcal:')}>{t.open}</ButtonLink>
      <p>{t.calendarText}</p>
      <CopyField name="adres" label={t.address} value={address('/agenda.ics')} rows={2} language={language} />
      <p>{t.inProgram('Google Calendar', '+ › URL')}</p>
    </Card>
    <Card title={t.news} level={2}>
      <CopyField name="nieuws" label={t.newsText('RSS')} value={address('/agenda.rss')} rows={2} language={language} />
    </Card>
    <Card title={t.programs} level={2}>
      <ul>
        <li>
          <Link {...to(within('/agenda/insluiten'))}>{t.embed}</Link>
        </li>
        <li>
          <Link {...to(within('/agenda/afdrukken'))}>{t.print}</Link>
        </li>
        <li>
          <Link {...to(within('/agenda.json'))}>{t.data('JSON Feed')}</Link>
        </li>
        <li>
          <Link {...to('/api')}>{t.data('open data')}</Link>
        </li>
      </ul>
    </Card>
  </Cards>
);
