import type { Request } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respondAlone } from '#ui/respond.tsx';
import { isReadableOnTheWay } from '../plain-http.ts';

/** A page where a secret is typed or given: it says why not when anybody on the network could read along. */
export const secretly =
  (page: (c: Request) => Response | Promise<Response>) =>
  (c: Request): Response | Promise<Response> =>
    isReadableOnTheWay(c) ? respondAlone(c, 'Inloggen', <PlainHttp />, 403) : page(c);

const PlainHttp = () => (
  <>
    <PageHead title="Inloggen" />
    <Alert kind="error" title="Inloggen kan hier niet">
      <p>
        Deze site is bereikbaar over http. Iedereen op het netwerk zou je wachtwoord kunnen lezen. Vraag de beheerder om
        https aan te zetten: met een proxy met een certificaat ervoor, en BASE_URL met het adres dat met https begint.
      </p>
    </Alert>
  </>
);
