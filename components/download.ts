/** Hands a file to the browser to save. */
export function download(content: BlobPart, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser has taken hold of the file by then; at once would be too early in Firefox.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
