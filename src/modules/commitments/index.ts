// What the library promised to deliver, as it follows from what was agreed, and how far it is: counted by the modules that deliver.
// Owns schema commitments. Uses organisation, branches, places, tariffs, school-norms, calculations, activity-catalogue.

export { lapseCommitments, reduceCommitments, rewriteCommitments } from './change-commitments.ts';
export { commitmentsOf } from './domain.ts';
export { makeCommitments, type PromisingTerm } from './make-commitments.ts';
export { CommitmentTable } from './pages/commitment-table.tsx';
export { OpenNorms } from './pages/open-norms.tsx';
export { type CommitmentProgress, withProgress } from './progress.ts';
export { promisesIn } from './promises.ts';
export { type Commitment, listCommitments, listCommitmentsOf } from './sql.ts';
export { quantityText } from './words.ts';
