/** Writes spreadsheets; loaded when one is asked for. */
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { workbookOf, type About, type Sheet } from '../formats/workbook.ts';

export interface SheetWriter {
  xlsx(sheets: readonly Sheet[], about: About): Promise<Uint8Array>;
  ods(sheets: readonly Sheet[], about: About): Promise<Uint8Array>;
}

declare global {
  interface Window {
    atlasSheets?: SheetWriter;
  }
}

window.atlasSheets = {
  xlsx: (sheets, about) => writeXlsx(workbookOf(sheets, about)),
  ods: (sheets, about) => writeOds(workbookOf(sheets, about)),
};
