/** The speaker view: this slide, the next, the notes. The deck says where it is; the keys here move the deck. */
const WAIT = 3500;
const { numbers, total, words } = JSON.parse(document.querySelector('#deck-data').textContent);
const slides = [...document.querySelectorAll('.slides > .slide')];
let here = null;
let heard = performance.now();

if (document.documentElement.classList.contains('speaking')) begin();

function begin() {
  // Out of the page, so that nothing is there twice; what is shown are copies.
  document.querySelector('.reveal').remove();
  document.body.append(document.querySelector('#deck-speaker').content);
  document.title = `${words.speakerView} · ${document.title}`;
  addEventListener('message', hear);
  addEventListener('keydown', onKey);
  onButton('.speaker-bar', ({ move }) => send(move));
  onButton('.notes-sizes', ({ by }) => resize(Number(by)));
  setInterval(ask, 1000);
  ask();
}

function onButton(selector, act) {
  find(selector).addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button) act(button.dataset);
  });
}

function hear({ source, data }) {
  if (source !== opener || data?.deck !== 'here') return;
  heard = performance.now();
  if (sameAs(data)) return;
  here = data;
  draw();
}

function sameAs(data) {
  return here !== null && data.slide === here.slide && data.step === here.step && data.black === here.black;
}

function ask() {
  send('where');
  find('.speaker-trouble').textContent = trouble();
}

function trouble() {
  if (isClosed()) return here === null ? words.alone : words.closed;
  return performance.now() - heard > WAIT ? words.silent : '';
}

function draw() {
  const slide = slides[here.slide];
  const isLastStep = here.step >= stepsOf(slide).length - 1;
  const next = isLastStep ? slides[here.slide + 1] : slide;
  show('.speaker-now', slide, here.step);
  show('.speaker-next', next, isLastStep ? -1 : here.step + 1);
  find('.speaker-next .speaker-caption').textContent = captionOf(next, isLastStep);
  find('.speaker-place').textContent = placeOf(numbers[here.slide]);
  find('.speaker-black').hidden = !here.black;
  writeNotes(slide);
  document.dispatchEvent(new CustomEvent('deck:slide', { detail: here.slide }));
}

function captionOf(next, isLastStep) {
  if (next === undefined) return words.end;
  return isLastStep ? words.next : words.nextStep;
}

/** Pages of the appendix are outside the total. */
function placeOf(number) {
  return /^\d/.test(number) ? `${number} / ${total}` : number;
}

function writeNotes(slide) {
  const notes = find('.speaker-notes');
  const own = [...(slide.querySelector('.notes')?.cloneNode(true).childNodes ?? [])];
  notes.replaceChildren(...(own.length > 0 ? own : [words.noNotes]));
  notes.classList.toggle('none', own.length === 0);
  notes.scrollTop = 0;
}

function find(selector) {
  return document.querySelector(selector);
}

/** A copy of a slide as it looks after some of its steps. */
function show(selector, slide, step) {
  const sheet = document.createElement('div');
  sheet.className = 'speaker-sheet';
  if (slide !== undefined) sheet.append(slide.cloneNode(true));
  sheet.inert = true;
  for (const [i, parts] of stepsOf(sheet).entries())
    for (const part of parts) part.classList.toggle('visible', i <= step);
  find(`${selector} .speaker-sheet`).replaceWith(sheet);
}

/** The fragments in the order of reveal.js: those with an index first and together, the others one by one. */
function stepsOf(slide) {
  const numbered = [];
  const single = [];
  for (const part of slide.querySelectorAll('.fragment')) {
    const index = part.dataset.fragmentIndex;
    if (index === undefined) single.push([part]);
    else numbered[index] = [...(numbered[index] ?? []), part];
  }
  return [...numbered.filter(Boolean), ...single];
}

const KEYS = {
  ArrowRight: document.dir === 'rtl' ? 'previous' : 'next',
  ArrowLeft: document.dir === 'rtl' ? 'next' : 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'next',
  PageUp: 'previous',
  ' ': 'next',
  n: 'next',
  p: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if ([' ', 'Enter'].includes(event.key) && event.target.closest?.('button, a')) return;
  if (event.key === '+' || event.key === '-') resize(event.key === '+' ? 2 : -2);
  const back = event.key === ' ' && event.shiftKey;
  const move = back ? 'previous' : KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (move === undefined) return;
  event.preventDefault();
  send(move);
}

function send(speaker) {
  if (speaker !== undefined && !isClosed()) opener.postMessage({ speaker }, '*');
}

function isClosed() {
  return opener === null || opener.closed;
}

function resize(by) {
  const notes = find('.speaker-notes');
  const size = Number.parseFloat(getComputedStyle(notes).fontSize) + by;
  notes.style.fontSize = `${Math.min(48, Math.max(14, size))}px`;
}
