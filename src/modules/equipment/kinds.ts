export const EQUIPMENT_KINDS = { equipment: 'Apparaat', kit: 'Kist' } as const;
export type EquipmentKind = keyof typeof EQUIPMENT_KINDS;
export const KINDS = Object.keys(EQUIPMENT_KINDS) as EquipmentKind[];
