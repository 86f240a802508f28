import type { Random } from '../../demo/random.ts';
import type { Rows } from './rows.ts';

export type Branch = { readonly id: string; readonly municipalityCode: string; readonly roomIds: readonly string[] };

const TOWNS = ['Veenrade', 'Esbrink', 'Zandoever', 'Heidehorst', 'Turfmeer', 'Oosterlo'];
const MORE_TOWNS = ['Brinkveld', 'Stroomdal', 'Wolfsbos', 'Hunzewold', 'Keienberg', 'Noorderdiep'];
const PARTS = ['Centrum', 'Dorpshuis', 'De Brede Hoek'];

/** Twelve municipalities that do not exist, each with three branches of two rooms. */
export function library(random: Random): { rows: Rows; branches: Branch[] } {
  const rows: Rows = { 'organisation.municipalities': [], 'branches.branches': [], 'rooms.rooms': [] };
  const branches: Branch[] = [];
  for (const [index, town] of [...TOWNS, ...MORE_TOWNS].entries()) {
    const code = `GM9${String(index).padStart(3, '0')}`;
    rows['organisation.municipalities']?.push({ code, name: town, slug: town.toLowerCase(), served: true });
    for (const [place, part] of PARTS.entries()) {
      const id = random.id();
      const roomIds = [random.id(), random.id()];
      rows['branches.branches']?.push({
        ...{ id, municipality_code: code, slug: `${town.toLowerCase()}-${place + 1}`, name: `${town} ${part}` },
        ...{ size_class: 'medium', street: `Marktstraat ${place + 1}`, postcode: '9400 AA', town },
        ...{ longitude: 6.2 + random.fraction(), latitude: 52.6 + random.fraction() / 2, has_collection: true },
      });
      for (const [number, roomId] of roomIds.entries()) {
        rows['rooms.rooms']?.push({
          ...{
            id: roomId,
            branch_id: id,
            kind: 'room',
            name: `Zaal ${number + 1}`,
            seats_theatre: 60,
            seats_tables: 30,
          },
          ...{ wheelchair: true, hearing_loop: number === 0, set_up_minutes: 15, clear_minutes: 15 },
        });
      }
      branches.push({ id, municipalityCode: code, roomIds });
    }
  }
  return { rows, branches };
}
