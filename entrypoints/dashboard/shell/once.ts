/**
 * Enter held down presses again and again, in browsers: on Undo or Wake, whose row goes away, that would be the next
 * row's, and the next. Whatever it is on is pressed once; in text it goes on.
 */
function pressOnce(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement))
    event.preventDefault();
}

/** Begins; the answer ends it. */
export function actOnce(): () => void {
  addEventListener('keydown', pressOnce);
  return () => removeEventListener('keydown', pressOnce);
}
