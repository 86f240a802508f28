import type { Ctx } from './ctx.ts';
import type { Module, SubjectNote, SubjectNotes } from './module.ts';

type About = Pick<SubjectNotes, 'subject'> & { readonly id: string };

/** What modules to the right have to say about one subject, from left to right. */
export async function subjectNotesOf(ctx: Ctx, modules: readonly Module[], about: About): Promise<SubjectNote[]> {
  const notes: SubjectNote[] = [];
  for (const { subject, noteOn } of modules.flatMap((module) => module.subjectNotes ?? [])) {
    const note = subject === about.subject ? await noteOn(ctx, about.id) : undefined;
    if (note) notes.push(note);
  }
  return notes;
}
