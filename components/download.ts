/** Hands a file to the browser to save. */
export function download(content: Uint8Array | string, name: string, type: string): void {
  const parts = typeof content === 'string' ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([parts], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser has taken hold of the file by then; at once would be too early in Firefox.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
