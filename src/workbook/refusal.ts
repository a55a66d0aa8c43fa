/**
 * Every reason for not doing what was asked, with the sentence that tells the officer what to do.
 * `{…}` is filled in by `refuse`. Nothing has been written when one of these is returned, but for 'partly written', which says what was.
 */
const sentences = {
  encrypted: 'This workbook has a password. Open it in Excel, remove the password (File, Info, Protect Workbook), save a copy and use the copy.',
  labelled: 'This workbook is encrypted by a sensitivity label. Open it in Excel, choose a label that does not encrypt, save a copy and use the copy.',
  'old format': 'This is an old Excel workbook (.xls). Open it in Excel and save it as an Excel Workbook (.xlsx).',
  'binary format': 'This is a binary Excel workbook (.xlsb). Open it in Excel and save it as an Excel Workbook (.xlsx).',
  'open document': 'This is an OpenDocument spreadsheet (.ods). Open it in Excel or LibreOffice and save it as an Excel Workbook (.xlsx).',
  'no file': "There is no file '{detail}'. Check the name and the folder.",
  'cannot read': "The file '{detail}' cannot be read. Check that it is a file and that you may open it.",
  'text file': 'This is text (such as a .csv list or a web page), not an Excel workbook. Open it in Excel and save it as an Excel Workbook (.xlsx).',
  'empty file': 'This file is empty: it was probably not copied or downloaded whole. Fetch it again and try once more.',
  'note of Excel': 'This is not the workbook but the hidden file that Excel keeps beside it while somebody has it open (its name begins with ~$). Choose the workbook itself, whose name is the same without ~$.',
  'zip folder': "This is a zip folder, and the workbook is inside it ('{detail}'). Unpack it (right-click, Extract All) and choose the workbook.",
  'not a workbook': 'This is not an Excel workbook, whatever its name says. Choose one that was saved as an Excel Workbook (.xlsx) or Macro-Enabled Workbook (.xlsm).',
  damaged: 'This workbook is damaged ({detail}). Open it in Excel, let Excel repair it, save it and try again.',
  'packed otherwise': 'This workbook is packed in a way that Excel does not use ({detail}). Open it in Excel or LibreOffice, save it as an Excel Workbook (.xlsx) and try again; if neither opens it, ask its sender for a copy saved in Excel.',
  entities: 'This workbook holds declarations that Excel never writes and that can be harmful. Ask where the file came from; if it is yours, open it in Excel and save it again.',
  'too large': 'This workbook is too large to read safely ({detail}). Delete sheets, rows or merged cells that are not needed, save a copy and try again.',
  'too many looks': 'This workbook holds more cell formats than can be read safely. Sheets that were copied in from other workbooks bring them along. Copy the figures (Paste Special, Values) into a new workbook and use that.',
  'styles full': 'This workbook already has as many cell formats as Excel can hold (65,430), so no colour can be added. Copy the sheet to a new workbook and try again.',
  protected: "The sheet '{detail}' is protected. Unprotect it (Review, Unprotect Sheet) and try again.",
  'structure locked': 'The structure of this workbook is protected, so no sheet can be added. Unprotect it (Review, Protect Workbook) and try again.',
  editing: 'A cell is being edited. Press Enter or Escape in Excel and try again.',
  filtered: "A filter hides rows of the sheet '{detail}' that would be written, among them {cell}. Clear the filter (Data, Clear) and try again.",
  merged: '{cell} is part of a merged cell and cannot hold a value of its own. Unmerge it and try again.',
  formula: '{cell} holds a formula, which is never overwritten. Nothing was written. Delete the formula if a rating should stand there, and try again.',
  'hidden sheet': "The sheet '{detail}' is hidden. Unhide it (right-click on a sheet's tab, Unhide) to see {cell}.",
  gone: "The sheet or table '{detail}' is no longer in the workbook. Nothing was written. Look again and try once more.",
  'name taken': "There is already a sheet called '{detail}'. Nothing was written. Rename it and try again.",
  'not allowed': 'Excel does not allow this in this workbook (it may be read-only, marked as final or protected). Nothing was written. Allow editing, or use a copy.',
  'older Excel': 'This Excel is too old to {detail}. Nothing was written. Do it by hand and try again.',
  'too much at once': 'Excel took fewer figures at once than it promises. Nothing was written. Close other workbooks and try again.',
  'no answer': 'Excel did not answer; the connection may be lost. Nothing was written. Check that the workbook is still open, and try again.',
  'Excel refused': 'Excel said no ({detail}). Nothing was written. Try again; if it stays so, send this line to support.',
  'no copy': 'Excel did not give a copy of this workbook ({detail}). Nothing was made, and this workbook is as it was.',
  'partly written': 'Excel stopped answering, and putting everything back did not succeed. What may have been written: {list}. Choose Undo when Excel answers again.',
  changed: '{cell} was changed after the look. Nothing was written. Look again and try once more.',
  'written over': 'The result would be written over the workbook itself. Give --out another name, or say --in-place.',
  'one place': "Two things would stand in '{detail}', and one of them would be lost. Give each a name of its own.",
  'no table': 'No table of indicators was found. A table needs a header row with a measure, a target and a figure below it.',
  'no table so far': 'No table of indicators was found. {detail}',
  'none sure': 'No table here is surely one of indicators. Name the sheet on which it stands: {list}.',
  'no sheet': "There is no sheet called '{detail}' in this workbook. Its sheets are: {list}.",
  'no indicator': "There is no indicator with the reference '{detail}' among those that were rated.",
  'no question': "No question of this workbook is answered by '{detail}'. The questions are: {list}.",
  'bad level': "'{detail}' is not what a check can be. Choose one of: off, query, error.",
  'no choice': "There is no choice called '{detail}'. Choose among: {list}.",
  'no setting': "There is no such setting or value: '{detail}'. The settings are: {list}.",
  'no check': "There is no check called '{detail}'. {list}",
  'no change': 'Say what changes: a new target, a new tolerance, or both.',
  'no scheme': "There is no scheme called '{detail}'. Choose one of: {list}.",
  'bad period': "'{detail}' is not a month. Write it as 2020-10.",
  'bad list': 'The list of targets cannot be used: {detail}.',
  'bad mapping': 'The mapping cannot be used: {detail}.',
  'no room': 'There is no free column beside the table at {cell} for the ratings. Add a column headed RAG to the table and try again.',
  'no period': 'This workbook does not say for which month it is. Name the month and try again.',
  'no reason': 'Give a reason: it is recorded with the decision.',
  'already final': "{detail} is final already. Reopen it with a reason if something has to change.",
  'not final': '{detail} was not declared final, so there is nothing to reopen.',
  'newer record': "The sheet '{detail}' was written by a newer version of this program, so it is read and not written. Use that version, or delete the rows that it added.",
  'record blocked': "Nothing can be added to the table on the sheet '{detail}': {list}. Put it right and try again.",
  'bad decision': 'This cannot be recorded: {detail}.',
  cancelled: 'Stopped. Nothing was written.',
} as const;

export type RefusalCode = keyof typeof sentences;

/** An expected 'no', in the officer's words. `cell` is where, such as 'Supporting!D14'. */
export interface Refusal {
  kind: 'refusal';
  code: RefusalCode;
  say: string;
  cell?: string;
}

/** Makes a refusal of the table above; `filling` gives the words for its gaps. */
export function refuse(code: RefusalCode, filling: { detail?: string; list?: string; cell?: string } = {}): Refusal {
  const gaps: Record<string, string | undefined> = { ...filling };
  const say = sentences[code].replace(/\{(\w+)\}/g, (_, gap: string) => gaps[gap] ?? '');
  return filling.cell === undefined ? { kind: 'refusal', code, say } : { kind: 'refusal', code, say, cell: filling.cell };
}

/** Whether an outcome is a refusal: every function that may refuse returns a union with it. */
export function refused(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && 'kind' in outcome && outcome.kind === 'refusal';
}
