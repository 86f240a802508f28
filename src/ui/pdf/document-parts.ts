/** What every document carries on its cover, in its running head and in its metadata. */
export type DocumentHead = {
  organisation: string;
  title: string;
  subtitle: string;
  /** For the metadata: what somebody hears who has not opened the file yet. */
  description: string;
  reference: string;
  footNote: string;
  coverFacts: Fact[];
};

export type Fact = { label: string; value: string };
export type KeyFigure = { value: string; label: string; note?: string };
export type Signature = { party: string; name: string; role: string };
export type ChangeRow = { what: string; was: string; becomes: string };
