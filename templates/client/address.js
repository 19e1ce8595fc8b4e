/** The address names the slide: `#id` can be shared and opened, and Back returns to where a link was followed. */
let waiting = 0;

Reveal.on('ready', () => {
  showNamed();
  addEventListener('hashchange', showNamed);
  document.addEventListener('click', followLink, true);
});

// Browsers refuse an address that changes too often: someone leafs through with a key held down.
Reveal.on('slidechanged', () => {
  clearTimeout(waiting);
  waiting = setTimeout(write, 200);
});

function showNamed() {
  const slide = slideAt(location.hash);
  if (slide && slide !== Reveal.getCurrentSlide()) show(slide);
}

function followLink(event) {
  const link = event.target.closest('a[href^="#"]');
  const slide = link && slideAt(link.getAttribute('href'));
  if (!slide || Reveal.isOverview() || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  write();
  if (slide === Reveal.getCurrentSlide()) return;
  history.pushState(null, '', addressOf(slide));
  show(slide);
}

/** The slide with that id, or with something inside that has it; `#/id` is how reveal.js writes it. */
function slideAt(hash) {
  const id = decoded(hash.replace(/^#\/?/, ''));
  return id === '' ? null : (document.getElementById(id)?.closest('.slides > .slide') ?? null);
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function show(slide) {
  Reveal.slide(Reveal.getSlides().indexOf(slide));
}

function write() {
  clearTimeout(waiting);
  history.replaceState(history.state, '', addressOf(Reveal.getCurrentSlide()));
}

function addressOf(slide) {
  return `#${encodeURIComponent(slide.id)}`;
}
