/** The prefix that the tab's title has now. */
let worn = '';
let observer: MutationObserver | undefined;

/** Puts a prefix before the page's title, also when the page changes it; an empty one takes it away. */
export function wearPrefix(prefix: string): void {
  if (prefix === worn && !prefix) return;
  const own = document.title.startsWith(worn) ? document.title.slice(worn.length) : document.title;
  worn = prefix;
  if (document.title !== prefix + own) document.title = prefix + own;
  if (!prefix) observer?.disconnect();
  else if (!observer && document.head) {
    observer = new MutationObserver(() => wearPrefix(worn));
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
  }
  if (!prefix) observer = undefined;
}
