import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { hostOfFile } from '../../../src/hosts/file/host.ts';
import { linksOf } from '../../../src/hosts/file/links.ts';
import { address } from '../../../src/workbook/address.ts';
import type { Position } from '../../../src/workbook/address.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { contract } from '../contract.ts';
import type { Told } from '../contract.ts';
import { opened, workbook } from './build.ts';

contract('a workbook file', async (sheets) => {
  const fonts = ['<font><sz val="11"/><name val="Calibri"/></font>'];
  const fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];
  const formats: string[] = [];
  const looks = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];

  function lookOf({ format, fill, ink, bold }: Exclude<Told, string | number | boolean | null>): number {
    const font = fonts.push(`<font>${bold ? '<b/>' : ''}<sz val="11"/>${ink === undefined ? '' : `<color rgb="FF${ink.slice(1)}"/>`}<name val="Calibri"/></font>`) - 1;
    const filled = fill === undefined ? 0 : fills.push(`<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`) - 1;
    const number = format === undefined ? 0 : 163 + formats.push(`<numFmt numFmtId="${164 + formats.length}" formatCode="${format}"/>`);
    return looks.push(`<xf numFmtId="${number}" fontId="${font}" fillId="${filled}" borderId="0" xfId="0"/>`) - 1;
  }

  const rows = (told: Told[][]): string => told.map((row, down) => `<row r="${down + 1}">${row.map((each, across) => {
    const place = address({ row: down + 1, column: across + 1 });
    if (each === null) return '';
    const { value, formula } = typeof each === 'object' ? each : { value: each, formula: undefined };
    const look = typeof each === 'object' ? ` s="${lookOf(each)}"` : '';
    if (typeof value === 'string') return `<c r="${place}"${look} t="inlineStr"><is><t xml:space="preserve">${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
    return `<c r="${place}"${look}${typeof value === 'boolean' ? ' t="b"' : ''}>${formula === undefined ? '' : `<f>${formula.slice(1)}</f>`}<v>${Number(value)}</v></c>`;
  }).join('')}</row>`).join('');

  const written = Object.fromEntries(Object.entries(sheets).map(([name, told]) => [name, rows(told)]));
  const styles = `${formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : ''}<fonts>${fonts.join('')}</fonts><fills>${fills.join('')}</fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>${looks.join('')}</cellXfs>`;
  const host = await hostOfFile(workbook({ sheets: written, styles }), nodeCodec);
  if (refused(host)) throw new Error(host.say);
  const leads = async (sheet: string, at: Position) => {
    const book = await opened(host.bytes());
    return linksOf(book.sheets.find(({ name }) => name === sheet)!.frame.root).get(address(at))?.attributes['location'] ?? null;
  };
  return { host, leads };
}, ['looks', 'links', 'tables', 'charts']);
