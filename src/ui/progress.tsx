/** What was promised: a number, or a range such as 8 to 10. */
export type Promised = { from: number; to?: number | undefined };

/** How far a count is: none, some, the least that was promised, or more than the most. */
export function progressState(delivered: number, { from, to = from }: Promised): 'none' | 'some' | 'reached' | 'over' {
  if (delivered > to) return 'over';
  if (delivered >= from) return 'reached';
  return delivered > 0 ? 'some' : 'none';
}

const notes = { none: 'nog niet begonnen', some: '', reached: 'gehaald', over: 'meer dan beloofd' };

/** Delivered of promised, in words and as a bar. The pale end of the bar is the range between least and most. */
export const Progress = ({
  delivered,
  promised,
  unit,
  label,
  uncounted,
}: {
  delivered: number;
  promised: Promised;
  unit: string;
  label?: string;
  /** Why nothing is counted: then nobody knows how far it is, and nothing is said of that. */
  uncounted?: string | undefined;
}) => {
  const { from, to = from } = promised;
  const state = uncounted ? 'none' : progressState(delivered, promised);
  const note = uncounted ?? notes[state];
  const share = (count: number) => (to > 0 ? Math.min(100, (100 * count) / to) : 0);
  return (
    <div class={`progress ${state}`}>
      {label && <p class="progress-label">{label}</p>}
      <p class="progress-text">
        <strong>{number(delivered)}</strong> van {to > from ? `${number(from)} tot ${number(to)}` : number(from)} {unit}
        {note && <span class="progress-note"> {note}</span>}
      </p>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="track" width="100" height="6" />
        {to > from && <rect class="range" x={share(from)} width={100 - share(from)} height="6" />}
        <rect class="bar" width={share(delivered)} height="6" />
      </svg>
    </div>
  );
};

const number = (value: number): string => value.toLocaleString('nl-NL');
