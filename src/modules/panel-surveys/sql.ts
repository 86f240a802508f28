import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { PanelHead, PanelItem, PanelScope } from './panel.ts';

export type Panel = PanelHead & {
  readonly id: string;
  readonly enteredAt: Date;
  readonly replacedBy: string | null;
  readonly replacedWhy: string;
};

const panels = (tx: Tx) =>
  tx
    .selectFrom('panelSurveys.surveys')
    .select(['id', 'instrument', 'fieldwork', 'population', 'commissioner', 'source', 'note', 'enteredAt'])
    .select(['municipalityCode', 'replacedBy', 'replacedWhy', sql<PanelScope['kind']>`scope_kind`.as('scopeKind')]);

type Row = Omit<Panel, 'scope'> & { scopeKind: PanelScope['kind']; municipalityCode: string | null };

const panelOf = ({ scopeKind: kind, municipalityCode, ...row }: Row): Panel => ({
  ...row,
  scope: kind === 'municipality' ? { kind, municipalityCode: municipalityCode ?? '' } : { kind },
});

/** Those that hold, newest first. */
export const listPanels = async (tx: Tx): Promise<Panel[]> =>
  (
    await panels(tx)
      .where('replacedBy', 'is', null)
      .orderBy('fieldwork', 'desc')
      .orderBy('instrument')
      .orderBy('id')
      .execute()
  ).map(panelOf);

/** Those held in a year about a municipality, about the whole organisation, or about nobody says what. */
export const listPanelsAbout = async (
  tx: Tx,
  { municipalityCode, year }: { municipalityCode: string; year: number },
): Promise<Panel[]> =>
  (
    await panels(tx)
      .where('replacedBy', 'is', null)
      .where('fieldwork', 'like', `${year}-%`)
      .where((eb) => eb.or([eb('municipalityCode', 'is', null), eb('municipalityCode', '=', municipalityCode)]))
      .orderBy('fieldwork')
      .orderBy('instrument')
      .orderBy('id')
      .execute()
  ).map(panelOf);

export async function findPanel(tx: Tx, id: string): Promise<Panel | undefined> {
  const row = await panels(tx).where('id', '=', id).executeTakeFirst();
  return row && panelOf(row);
}

/** The result that holds of the same survey, locked until commit. */
export async function lockLivePanel(tx: Tx, { instrument, fieldwork, scope }: PanelHead): Promise<Panel | undefined> {
  const municipalityCode = scope.kind === 'municipality' ? scope.municipalityCode : null;
  const row = await panels(tx)
    .where('replacedBy', 'is', null)
    .where('instrument', '=', instrument)
    .where('fieldwork', '=', fieldwork)
    .where('scopeKind', '=', scope.kind)
    .where('municipalityCode', 'is not distinct from', municipalityCode)
    .forUpdate()
    .executeTakeFirst();
  return row && panelOf(row);
}

export const replacePanel = (tx: Tx, id: string, by: { replacedBy: string; replacedWhy: string }): Promise<unknown> =>
  tx.updateTable('panelSurveys.surveys').set(by).where('id', '=', id).execute();

type NewPanel = PanelHead & { readonly id: string; readonly enteredBy: string | null; readonly enteredAt: Date };

export const insertPanel = (tx: Tx, { scope, ...row }: NewPanel): Promise<unknown> =>
  tx
    .insertInto('panelSurveys.surveys')
    .values({
      ...row,
      scopeKind: scope.kind,
      municipalityCode: scope.kind === 'municipality' ? scope.municipalityCode : null,
    })
    .execute();

export const insertPanelItems = (tx: Tx, surveyId: string, items: readonly PanelItem[]): Promise<unknown> =>
  tx
    .insertInto('panelSurveys.items')
    .values(
      items.map(({ candidates, ...item }, index) => ({
        ...item,
        surveyId,
        position: index + 1,
        candidates: [...candidates],
      })),
    )
    .execute();

/** In the order of the source. */
export const listPanelItems = (tx: Tx, surveyId: string): Promise<PanelItem[]> =>
  tx
    .selectFrom('panelSurveys.items')
    .select(['list', 'label', 'note', sql<PanelItem['certainty']>`certainty`.as('certainty')])
    .select([
      sql<number | null>`percentage::float8`.as('percentage'),
      sql<number[]>`candidates::float8[]`.as('candidates'),
    ])
    .where('surveyId', '=', surveyId)
    .orderBy('position')
    .execute();
