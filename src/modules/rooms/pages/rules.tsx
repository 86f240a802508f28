import { can } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listRules } from '../sql/rules.ts';
import { GeneralRules } from './rule-table.tsx';

/** The rules and tariffs for all rooms together. */
export async function rulesPage(c: Request) {
  const rules = await read(c, ({ tx }) => listRules(tx, []));
  return respond(
    c,
    'work',
    'Regels voor ruimtes',
    <>
      <PageHead
        title="Regels voor ruimtes"
        lead="Wie een ruimte mag gebruiken, hoe lang, hoe vaak en voor welk bedrag. Een ruimte kan eigen regels hebben. De regels gelden ook voor medewerkers; wie ervan afwijkt, geeft een reden."
      />
      <GeneralRules rules={rules} maySet={can(c.var.actor, 'rooms:set-rules', {})} />
      <p class="hint">
        Het normale tarief van een ruimte is dat voor bedrijven. Wie minder betaalt, krijgt het verschil als steun in
        natura.
      </p>
    </>,
  );
}
