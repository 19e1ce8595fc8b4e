/** The speaker view: this slide, the next, the notes. The deck says where it is; the keys here move the deck. */
const WAIT = 3500;
let here = null;
let heard = performance.now();

if (document.documentElement.classList.contains('speaking')) begin();

function begin() {
  const { numbers, total, words } = JSON.parse(document.querySelector('#deck-data').textContent);
  const slides = [...document.querySelectorAll('.slides > .slide')];
  // Out of the page, so that nothing is there twice; what is shown are copies.
  document.querySelector('.reveal').remove();
  document.body.append(document.querySelector('#deck-speaker').content);
  document.title = `${words.speakerView} · ${document.title}`;

  addEventListener('message', ({ source, data }) => {
    if (source !== opener || data?.deck !== 'here') return;
    heard = performance.now();
    if (sameAs(data)) return;
    here = data;
    draw();
  });
  addEventListener('keydown', onKey);
  find('.speaker-bar').addEventListener('click', (event) => send(event.target.closest('button')?.dataset.move));
  find('.notes-sizes').addEventListener('click', (event) =>
    resize(Number(event.target.closest('button')?.dataset.by ?? 0)),
  );
  setInterval(ask, 1000);
  ask();

  function draw() {
    const slide = slides[here.slide];
    const steps = stepsOf(slide);
    const isLastStep = here.step >= steps.length - 1;
    show('.speaker-now', slide, here.step);
    show('.speaker-next', isLastStep ? slides[here.slide + 1] : slide, isLastStep ? -1 : here.step + 1);
    find('.speaker-next figcaption').textContent = nextCaption(isLastStep);
    find('.speaker-place').textContent = placeOf(numbers[here.slide]);
    find('.speaker-black').hidden = !here.black;
    writeNotes(slide);
    document.dispatchEvent(new CustomEvent('deck:slide', { detail: here.slide }));
  }

  function nextCaption(isLastStep) {
    if (!isLastStep) return words.nextStep;
    return slides[here.slide + 1] === undefined ? words.end : words.next;
  }

  function placeOf(number) {
    return /^\d/.test(number) ? `${number} / ${total}` : number;
  }

  function writeNotes(slide) {
    const notes = slide.querySelector('.notes')?.cloneNode(true).childNodes ?? [];
    find('.speaker-notes').replaceChildren(...(notes.length > 0 ? notes : [words.noNotes]));
    find('.speaker-notes').classList.toggle('none', notes.length === 0);
    find('.speaker-notes').scrollTop = 0;
  }

  function ask() {
    send('where');
    const isSilent = performance.now() - heard > WAIT;
    const trouble = isClosed() ? (here === null ? words.alone : words.closed) : isSilent ? words.silent : '';
    find('.speaker-trouble').textContent = trouble;
  }
}

function find(selector) {
  return document.querySelector(selector);
}

function sameAs(data) {
  return here !== null && data.slide === here.slide && data.step === here.step && data.black === here.black;
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
