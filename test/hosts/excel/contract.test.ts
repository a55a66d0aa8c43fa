import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import { boot } from '../../excel-host/boot.ts';
import { book, cellAt, put, sheetNamed } from '../../excel-host/book.ts';
import type { Matrix } from '../../excel-host/external.ts';
import { contract } from '../contract.ts';

const matrices: Matrix[] = ['least that is offered', 'Excel 2021', 'Microsoft 365'];

for (const matrix of matrices) {
  contract(`the real client, simulated ${matrix}`, async (sheets) => {
    const { simulated } = await boot(book(sheets), matrix);
    const change = (sheet: string, { row, column }: { row: number; column: number }, content: unknown): void => put(sheetNamed(simulated.book, sheet), row, column, content as string);
    const leads = (sheet: string, { row, column }: { row: number; column: number }): Promise<string | null> => Promise.resolve(cellAt(sheetNamed(simulated.book, sheet), row, column).link?.documentReference ?? null);
    return { host: hostOfExcel(), change, leads };
  }, matrix === 'least that is offered' ? ['looks', 'links', 'charts'] : ['looks', 'links', 'tables', 'charts']);
}
