import { Alert } from '#ui/alert.tsx';
import { type Agreed, commitmentsOf } from '../domain.ts';
import { missingWords } from '../words.ts';

/** What the catalogue promises and nobody could put a number to: to be settled, never taken for nothing. */
export const OpenNorms = ({ agreed }: { agreed: Omit<Agreed, 'branches' | 'reading'> }) => {
  const { open } = commitmentsOf({ ...agreed, branches: [], reading: 'undecided' }, []);
  const services = new Map(agreed.edition.services.map((service) => [service.id, service]));
  if (open.length === 0) return null;
  return (
    <Alert kind="warning" title="Hiervan is nog geen aantal bekend">
      <ul>
        {open.map(({ serviceId, normId, missing }) => (
          <li>
            {services.get(serviceId)?.title}: {services.get(serviceId)?.norms.find(({ id }) => id === normId)?.label} (
            {missingWords[missing]})
          </li>
        ))}
      </ul>
    </Alert>
  );
};
