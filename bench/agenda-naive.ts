// Serves the agenda as one would write it first: every session to come on one page, with a query for the activity and one
// for the branch of each. The yardstick of bench/agenda.ts.
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function page(): Promise<string> {
  const sessions = await pool.query(
    "select activity_id, branch_id, begins_at from programme.sessions where state = 'planned' and ends_at > now() order by begins_at",
  );
  const items: string[] = [];
  for (const { activity_id, branch_id, begins_at } of sessions.rows) {
    const activity = await pool.query('select title, summary from activities.activities where id = $1', [activity_id]);
    const branch = await pool.query('select name from branches.branches where id = $1', [branch_id]);
    const { title, summary } = activity.rows[0];
    items.push(
      `<li><h3>${escaped(title)}</h3><p>${begins_at.toISOString()} ${branch.rows[0]?.name}</p><p>${escaped(summary)}</p></li>`,
    );
  }
  return `<!doctype html><title>Agenda</title><ul>${items.join('')}</ul>`;
}

createServer(async (_, answer) => {
  answer.setHeader('content-type', 'text/html; charset=utf-8');
  answer.end(await page());
}).listen(Number(process.env.PORT), '127.0.0.1');
