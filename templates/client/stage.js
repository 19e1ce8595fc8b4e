/** The deck on screen: reveal.js moves through the slides, everything drawn is our own. */
const { documentElement: root } = document;

Reveal.on('ready', () => {
  // As an application the deck would switch off how screen readers read (reveal.js issue 3772).
  document.querySelector('.reveal').removeAttribute('role');
});

if (root.classList.contains('live')) start();

function start() {
  history.scrollRestoration = 'manual';
  scrollTo(0, 0);
  Reveal.initialize({
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.05,
    maxScale: 20,
    center: false,
    rtl: root.dir === 'rtl',
    navigationMode: 'linear',
    transition: 'none',
    backgroundTransition: 'none',
    keyboardCondition: isForDeck,
    // Each of these is our own, or not wanted.
    controls: false,
    progress: false,
    slideNumber: false,
    help: false,
    hash: false,
    history: false,
    respondToHashChanges: false,
    fragmentInURL: false,
    jumpToSlide: false,
    autoSlide: false,
    autoAnimate: false,
    postMessage: false,
    scrollActivationWidth: null,
    hideCursorTime: 3000,
  });
}

/** A focused button or link has its own use for these keys; an open dialog for all. */
function isForDeck(event) {
  if (document.querySelector('dialog[open]')) return false;
  return !([' ', 'Enter'].includes(event.key) && event.target.closest?.('button, a[href]'));
}
