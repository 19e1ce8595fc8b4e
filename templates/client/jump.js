/** The number of a page, typed, and Enter: to that page. */
let typed = '';
let forgetting = 0;

Reveal.on('ready', () => document.addEventListener('keydown', take));

function take(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (event.key === 'Enter') jump();
  else if (/^\d$/.test(event.key)) remember(typed + event.key);
  else remember('');
}

function remember(digits) {
  typed = digits;
  clearTimeout(forgetting);
  forgetting = setTimeout(() => remember(''), 3000);
}

function jump() {
  if (typed !== '') Reveal.slide(Number(typed) - 1);
  remember('');
}
