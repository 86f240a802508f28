// Builders for tests of this module.
import { calendarYear } from '#kernel/day-span.ts';
import { newId } from '#kernel/id.ts';
import type { CommitmentProgress } from '../commitments/index.ts';

/** Twelve activities in Coevorden in 2026, of which none was held, unless it says otherwise. */
export const aPromise = ({
  byMonth = new Map(),
  ...changes
}: Partial<CommitmentProgress> = {}): CommitmentProgress => ({
  ...{ id: newId(), agreementId: newId(), agreementNumber: 'OVK-2026-0109-0001', lineId: newId(), position: 1 },
  ...{ partyKind: 'municipality', partyName: 'Gemeente Coevorden', placeId: null, place: undefined, partOf: [] },
  ...{ municipalityCode: 'GM0109', branchId: null, serviceId: 'llo-pakket-1', serviceTitle: 'Pakket 1', normId: 'n' },
  ...{ label: 'Activiteiten', unit: 'activiteiten', counts: 'sessions', rhythm: 'period', seriesCountsAs: null },
  ...{ quantityMin: 12, quantityMax: 12, reading: null, ...calendarYear(2026) },
  ...{ byMonth, byModules: true, count: [...byMonth.values()].reduce((sum, count) => sum + count, 0) },
  ...changes,
});
