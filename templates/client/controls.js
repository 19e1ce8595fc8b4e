/** What a mouse or a finger can do: a bar that comes when the pointer moves, and the table of keys. */
const bar = document.querySelector('.deck-bar');
const help = document.querySelector('.deck-help');
let sleeping = 0;

const actions = {
  previous: () => Reveal.prev(),
  next: () => Reveal.next(),
  overview: () => Reveal.toggleOverview(),
  fullscreen: () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen(),
  help: () => help.showModal(),
};

Reveal.on('ready', () => {
  bar.addEventListener('click', (event) => actions[event.target.closest('button')?.dataset.do]?.());
  help.addEventListener('click', (event) => event.target.closest('table') === null && help.close());
  document.addEventListener('keydown', toggleHelp, true);
  document.addEventListener('pointermove', wake);
  document.addEventListener('pointerdown', wake);
});

// The character and not the key: where it is on the keyboard differs from country to country.
function toggleHelp(event) {
  if (event.key !== '?' && event.key !== 'F1') return;
  event.preventDefault();
  // reveal.js takes this key for its own where it lies on the slash.
  event.stopPropagation();
  if (help.open) help.close();
  else help.showModal();
}

function wake() {
  bar.classList.add('awake');
  clearTimeout(sleeping);
  sleeping = setTimeout(() => bar.classList.remove('awake'), 2000);
}
