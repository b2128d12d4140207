/** Offers a file for download. Nothing leaves the machine: the file is made in the page. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the click has started the download by the time the next task runs
  setTimeout(() => URL.revokeObjectURL(url));
}
