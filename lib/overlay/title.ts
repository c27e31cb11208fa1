/** What our prefixes look like (models/bar.ts): one may be left of a copy that Firefox has ended without a word. */
const OURS = /^[↗↘] .*? · /;
/** The prefix that the tab's title has now; undefined until that was looked at. */
let worn: string | undefined;
let observer: MutationObserver | undefined;

/** Puts a prefix before the page's title, also when the page changes it; an empty one takes it away. */
export function wearPrefix(prefix: string): void {
  if (prefix === worn && !prefix) return;
  const { title } = document;
  const own = worn && title.startsWith(worn) ? title.slice(worn.length) : title.replace(OURS, '');
  worn = prefix;
  if (title !== prefix + own) document.title = prefix + own;
  if (!prefix) observer?.disconnect();
  else if (!observer && document.head) {
    observer = new MutationObserver(() => wearPrefix(worn ?? ''));
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
  }
  if (!prefix) observer = undefined;
}
