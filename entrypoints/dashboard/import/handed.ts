/** Files as people hand them over: dropped (folders as well), chosen, or pasted. */

/** What systems leave lying in folders. */
const isHidden = ({ name }: File): boolean =>
  name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name);

export const withoutHidden = (files: Iterable<File>): File[] => [...files].filter((file) => !isHidden(file));

/** Everything in a drop, with what lies in dropped folders. */
export async function filesOfDrop({ items, files }: DataTransfer): Promise<File[]> {
  // Entries have to be asked for at once: the drop is gone after the first wait.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return withoutHidden(files);
  return withoutHidden((await Promise.all(entries.map(filesIn))).flat());
}

/** Pasted files, or pasted text as a file; nothing for an empty clipboard. */
export function filesOfPaste(files: Iterable<File>, text: string, name: string): File[] {
  const pasted = withoutHidden(files);
  if (pasted.length > 0) return pasted;
  return text.trim() === '' ? [] : [new File([text], name, { lastModified: Date.now() })];
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry instanceof FileSystemFileEntry)
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const found: FileSystemEntry[] = [];
  // A reader gives some at a time, and none at its end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(filesIn))).flat();
}
