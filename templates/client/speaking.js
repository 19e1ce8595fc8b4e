// The speaker view is the same file, opened once more with a word in its address.
if (new URLSearchParams(location.search).has('speaker')) document.documentElement.classList.replace('live', 'speaking');
