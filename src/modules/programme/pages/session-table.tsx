import type { Child } from 'hono/jsx';
import { Badge } from '#ui/badge.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import type { Session } from '../session.ts';
import { countText, momentText, sessionStates, sessionTones } from '../session-words.ts';
import { type Places, whereText } from '../where-words.ts';

/** The sessions of an activity, by branch when it goes along several. `notesOf` adds what to know about each. */
export const SessionTable = ({
  sessions,
  places,
  notesOf,
}: {
  sessions: readonly Session[];
  places: Places;
  notesOf?: (session: Session) => Child;
}) => {
  const columns: Column<Session>[] = [
    {
      key: 'moment',
      header: 'Wanneer',
      rowHeader: true,
      cell: (session) => <a href={`/werk/bijeenkomsten/${session.id}`}>{momentText(session)}</a>,
    },
    { key: 'where', header: 'Waar', cell: (session) => whereText(session, places) },
    {
      key: 'state',
      header: 'Stand',
      cell: ({ state, cancelReason }) => (
        <>
          <Badge tone={sessionTones[state]}>{sessionStates[state]}</Badge> {cancelReason}
        </>
      ),
    },
    {
      key: 'count',
      header: 'Geteld',
      cell: (session) => (session.state === 'closed' ? countText(session) : ''),
    },
    ...(notesOf ? [{ key: 'notes', header: 'Let op', cell: notesOf }] : []),
  ];
  const isTour = new Set(sessions.map(({ branchId }) => branchId)).size > 1;
  return (
    <DataTable
      caption="Bijeenkomsten"
      rows={sessions}
      columns={columns}
      {...(isTour && { groupOf: (session: Session) => whereText(session, places) })}
      empty={{ title: 'Nog geen bijeenkomsten', text: 'Plan wanneer en waar de activiteit is.' }}
    />
  );
};
