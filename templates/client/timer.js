/** How long one has spoken, and whether that is what was planned. Starts with the first move. */
const LEEWAY = 30;
let state = { spent: 0, since: null };
let place = null;

if (document.documentElement.classList.contains('speaking')) document.addEventListener('deck:slide', onSlide);

function onSlide({ detail }) {
  if (place === null) begin();
  else if (state.since === null && state.spent === 0) start();
  place = detail;
  draw();
}

function begin() {
  // The entry of this window in its own history outlives loading it again.
  if (history.state?.spent !== undefined) state = history.state;
  document.querySelector('[data-timer="toggle"]').addEventListener('click', toggle);
  document.querySelector('[data-timer="reset"]').addEventListener('click', reset);
  addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (ctrlKey || metaKey) return;
    if (key.toLowerCase() === 't') toggle();
    if (key.toLowerCase() === 'r') reset();
  });
  setInterval(draw, 250);
}

function toggle() {
  if (state.since === null) start();
  else keep({ spent: spent(), since: null });
}

function start() {
  keep({ spent: state.spent, since: Date.now() });
}

function reset() {
  keep({ spent: 0, since: null });
}

function keep(next) {
  state = next;
  history.replaceState(state, '');
  draw();
}

/** In milliseconds. */
function spent() {
  return state.spent + (state.since === null ? 0 : Date.now() - state.since);
}

function draw() {
  const { pace, words } = JSON.parse(document.querySelector('#deck-data').textContent);
  const seconds = Math.floor(spent() / 1000);
  write('.speaker-clock time', new Date().toLocaleTimeString([], { timeStyle: 'short' }));
  write('.speaker-elapsed', asClock(seconds));
  write('[data-timer="toggle"] span', state.since === null ? words.start : words.pause);
  write('.speaker-planned', pace === null ? '' : words.planned.replace('{time}', asClock(pace.total)));
  if (pace !== null) drawPace(pace, words, seconds);
}

function drawPace({ total, ends }, words, seconds) {
  const [from, to] = [ends[place - 1] ?? 0, ends[place]];
  const late = seconds > to ? seconds - to : Math.min(0, seconds - from);
  const verdict = late > LEEWAY ? 'behind' : late < -LEEWAY ? 'ahead' : 'onTime';
  const hasBegun = seconds > 0;
  write('.speaker-pace', hasBegun ? words[verdict].replace('{time}', inWords(Math.abs(late))) : '');
  document.querySelector('.speaker-pace').dataset.verdict = verdict;
  const track = document.querySelector('.speaker-track').style;
  track.setProperty('--spent', String(Math.min(1, seconds / total)));
  track.setProperty('--from', String(from / total));
  track.setProperty('--to', String(to / total));
}

function write(selector, text) {
  const element = document.querySelector(selector);
  if (element.textContent !== text) element.textContent = text;
}

function asClock(seconds) {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return `${minutes}:${String(rest).padStart(2, '0')}`;
}

/** Coarse, so that it does not tick. */
function inWords(seconds) {
  const quarters = Math.round(seconds / 15) * 15;
  return quarters < 60 ? `${quarters}\u00a0s` : `${Math.round(seconds / 60)}\u00a0min`;
}
