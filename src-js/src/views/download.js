/**
 * Hands a file to the reader's browser to keep.
 *
 * @param {Blob} blob
 * @param {string} name of the file
 */
export function download(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The click has started the download by the next task; only then may the address go.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
