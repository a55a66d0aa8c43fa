/** Gives the officer a workbook as a file: the browser asks her where, or puts it among the downloads. */
export function save(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
  link.download = name;
  link.click();
  // The browser has begun to read the blob by then; kept for good, it would hold the whole workbook.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
