// Where the staff write what a draft says around its prices: norms, parts, terms and source notes of a service, and the
// frame of the edition. Owns no schema. Uses tariffs, activity-catalogue, catalogue-editor.
export {};
