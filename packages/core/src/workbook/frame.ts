import { escapeText } from './signs.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The looks that cells of a workbook from `workbookFrame` may have, as the attribute `s` names them. */
export const CELL_STYLES = { plain: 0, bold: 1, text: 2 } as const;

/** What stands before and after the rows of a sheet; `pinned`: the first row stays in view. */
export function sheetEnds(pinned: boolean): readonly [before: string, after: string] {
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return [`${HEAD}<worksheet xmlns="${MAIN}">${pinned ? view : ''}<sheetData>`, '</sheetData></worksheet>'];
}

/** Where the sheet of a place, from 0, stands in the archive. */
export const sheetPath = (place: number): string => `xl/worksheets/sheet${place + 1}.xml`;

/**
 * The parts of a workbook (.xlsx) by their paths, without its sheets: these stand at `sheetPath`. Nothing of the day is in it. A
 * name is cut to the 31 letters that a sheet may have, and signs that it may not have become spaces.
 */
export function workbookFrame(names: readonly string[]): ReadonlyMap<string, string> {
  const ids = names.map((_, i) => i + 1);
  const sheets = names.map(
    (name, i) => `<sheet name="${escapeText(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const relations = ids.map(
    (id) => `<Relationship Id="rId${id}" Type="${RELS}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  );
  const kinds = ids.map(
    (id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${kinds.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId${ids.length + 1}" Type="${RELS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  return new Map(Object.entries(parts).map(([path, xml]) => [path, HEAD + xml]));
}

const sheetName = (name: string) => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** A cell with a text within it, which no program takes for a formula. `ref`: where it stands, such as `B7`. */
export function textCell(ref: string, style: number, text: string): string {
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}
