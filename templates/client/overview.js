/** All slides in rows. reveal.js has one endless row and no keys for up and down: the grid is a matter of CSS. */
const slides = document.querySelector('.slides');

Reveal.on('ready', () => document.addEventListener('keydown', moveByRow, true));
Reveal.on('overviewshown', () => {
  // Else a finger that scrolls would turn pages.
  slides.setAttribute('data-prevent-swipe', '');
  admit();
});
Reveal.on('overviewhidden', () => slides.removeAttribute('data-prevent-swipe'));
Reveal.on('slidechanged', () => Reveal.isOverview() && admit());

/** All slides are seen, so all are there for screen readers too. */
function admit() {
  for (const slide of Reveal.getSlides()) {
    slide.removeAttribute('hidden');
    slide.removeAttribute('aria-hidden');
  }
  Reveal.getCurrentSlide().scrollIntoView({ block: 'nearest' });
}

function moveByRow(event) {
  const row = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (row === undefined || !Reveal.isOverview() || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  event.stopPropagation();
  const target = Reveal.getIndices().h + row * columns();
  if (target >= 0 && target < Reveal.getTotalSlides()) Reveal.slide(target);
}

function columns() {
  return getComputedStyle(slides).gridTemplateColumns.split(' ').length;
}
