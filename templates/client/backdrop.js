/** The room around the slide goes on with the ground at the edge of the slide: on no screen does a frame show. */
for (const type of ['ready', 'slidechanged', 'overviewhidden']) Reveal.on(type, paint);
Reveal.on('ready', () => addEventListener('resize', () => requestAnimationFrame(paint)));

function paint() {
  if (Reveal.isOverview()) return;
  const slide = Reveal.getCurrentSlide();
  const { left, top, bottom } = slide.getBoundingClientRect();
  const [upper, lower] = [top, bottom - 4].map((y) => groundAt(slide, Math.max(left, 0) + 2, Math.max(y, 0) + 2));
  // A slide can have two grounds, one above the other.
  const edge = upper.getBoundingClientRect().bottom;
  document.documentElement.style.setProperty(
    '--backdrop',
    `linear-gradient(${colorOf(upper)} ${edge}px, ${colorOf(lower)} 0)`,
  );
}

/** What is on top at a point of the slide and is not see-through. */
function groundAt(slide, x, y) {
  const stack = document.elementsFromPoint(x, y).filter((element) => slide.contains(element));
  return stack.find((element) => !colorOf(element).endsWith(', 0)')) ?? slide;
}

function colorOf(element) {
  return getComputedStyle(element).backgroundColor;
}
