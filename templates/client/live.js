// In the head: slides are never seen stacked before the deck takes them over.
document.documentElement.classList.add('live');
