// Marks in the contents of a report which chapter one is reading.

const links = [...document.querySelectorAll<HTMLAnchorElement>('.report-contents a')];

/** A chapter is read once it fills the upper third of the window. */
const observer = new IntersectionObserver(
  (chapters) => {
    const read = chapters.findLast(({ isIntersecting }) => isIntersecting)?.target.id;
    if (read === undefined) return;
    for (const link of links) link.ariaCurrent = link.hash === `#${read}` ? 'true' : null;
  },
  { rootMargin: '-30% 0px -69%' },
);

for (const { hash } of links) {
  const chapter = document.getElementById(hash.slice(1));
  if (chapter) observer.observe(chapter);
}
