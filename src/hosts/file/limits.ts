/**
 * How large a workbook may be and still be read safely: refused ones stay within 512 MB of memory and 10 seconds.
 * 100,000 indicators by 19 columns take 79 MB of XML and 1.9 million cells.
 */
export const limits = {
  /** Bytes of the file: pictures count here alone. */
  file: 256 * 1024 * 1024,
  /** Parts in the container. */
  parts: 20_000,
  /** Bytes of one sheet's XML, and of the shared strings. */
  sheet: 176 * 1024 * 1024,
  /** Bytes of any other XML part. */
  small: 24 * 1024 * 1024,
  /** Bytes of all parts that are read. */
  all: 256 * 1024 * 1024,
  /** Cells of all sheets. */
  cells: 4_500_000,
  /** Texts, the shared strings and those of all sheets: each counts once where it stands in many cells of a sheet. */
  texts: 1_000_000,
  /** Characters of all these: so many take 200 MB where a dash or a curly quote stands in each, beside the bytes that they are read from. */
  letters: 80_000_000,
  /** Characters of one text; Excel's own cells hold 32,767. */
  text: 1_000_000,
  /** Elements of all small parts and of the sheets beside their cells: so many take 350 MB, and the largest of 71 real workbooks has 21,000. */
  elements: 400_000,
  /** Attributes of these. */
  attributes: 1_600_000,
  /** Elements within elements. */
  depth: 200,
  /** Merged blocks of one sheet. */
  merges: 99_999,
  /** Array formulas of several cells in one sheet. */
  arrays: 20_000,
  /** Cells that are walked to find those that a sheet's arrays fill. */
  walk: 100_000_000,
  /** Cell formats of a workbook, its own named styles among them; Excel repairs a file with more, and loses formats ([MS-OI29500] 2.1.700, the same for Excel 2007). */
  styles: 65_430,
} as const;
