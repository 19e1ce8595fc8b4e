/**
 * The speaker view, seen from the deck: S opens it, and the deck tells it where it is. From disk the two windows
 * count as strangers, so messages go to anyone's address; they carry places in the deck and no words.
 */
const message = document.querySelector('.deck-message');
let popup = null;

const moves = new Map([
  ['where', () => {}],
  ['next', () => Reveal.next()],
  ['previous', () => Reveal.prev()],
  ['first', () => Reveal.slide(0)],
  ['last', () => Reveal.slide(Reveal.getTotalSlides() - 1)],
  ['black', () => Reveal.togglePause()],
]);

Reveal.on('ready', () => {
  addEventListener('message', hear);
  document.addEventListener('keydown', onKey);
  document.querySelector('[data-do="speaker"]').addEventListener('click', open);
  for (const type of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed']) Reveal.on(type, tell);
});

function onKey(event) {
  message.hidden = true;
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (event.key.toLowerCase() === 's') open();
}

function open() {
  if (popup && !popup.closed) return popup.focus();
  const address = new URL(location.href);
  address.hash = '';
  address.searchParams.set('speaker', '');
  popup = window.open(address, 'briefdeck-speaker', 'popup,width=1280,height=800');
  message.hidden = popup !== null;
}

/** Only from the window that this one opened; after the deck was loaded again, its name is all there is to know. */
function hear({ source, data }) {
  if (source !== popup && source?.opener !== window) return;
  const move = moves.get(data?.speaker);
  if (move === undefined) return;
  popup = source;
  move();
  tell();
}

function tell() {
  const { h, f } = Reveal.getIndices();
  popup?.postMessage({ deck: 'here', slide: h, step: f ?? -1, black: Reveal.isPaused() }, '*');
}
