/** All files of what was dropped, those of folders too, in their order. */
export async function dropped(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null)
  if (entries.every((entry) => entry === null)) return [...transfer.files]
  const files: File[] = []
  for (const entry of entries) if (entry) files.push(...(await inside(entry)))
  return files
}

async function inside(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = entry as FileSystemFileEntry
    return [await new Promise<File>((resolve, reject) => file.file(resolve, reject))]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: File[] = []
  for (;;) {
    // Browsers hand a folder out in portions, and an empty one at the end.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (portion.length === 0) return files.filter((file) => !file.name.startsWith('.'))
    for (const child of portion) files.push(...(await inside(child)))
  }
}
