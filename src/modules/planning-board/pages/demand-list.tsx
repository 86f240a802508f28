import { Card } from '#ui/card.tsx';
import { demandText, ExtraDateButton, slotText } from '../../extra-dates/index.ts';
import type { BoardDemand, BoardDemands } from '../demands.ts';

/** What people wait for, each with a day on which it could be once more and a button that plans it. */
export const DemandList = ({ demands: { shown, places } }: { demands: BoardDemands }) => {
  if (shown.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="wachtlijsten">
      <h2 id="wachtlijsten">Meer mensen dan plaatsen</h2>
      <p>
        Plan je een extra datum, dan staat die meteen in de agenda. Wie wacht, krijgt bericht en meldt zich zelf aan.
      </p>
      <div class="cards">
        {shown.map((each) => (
          <Waiting {...each} text={demandText(each.demand, places)} />
        ))}
      </div>
    </section>
  );
};

const Waiting = ({ demand, slot, text }: BoardDemand & { text: string }) => {
  const more = `/werk/activiteiten/${demand.activityId}/extra-datum`;
  return (
    <Card level={3} title={<a href={`/werk/programma/${demand.activityId}`}>{demand.title}</a>} meta={text}>
      <div class="suggestion">
        {slot ? (
          <>
            <p>
              Ruimte vrij: <strong>{slotText(slot)}</strong>
            </p>
            <ExtraDateButton demand={demand} slot={slot} />
          </>
        ) : (
          <p>De komende weken is er op deze weekdag niets vrij.</p>
        )}
        <a href={more}>Kies een andere dag</a>
      </div>
    </Card>
  );
};
