import { css } from 'lit';

/** The look of an official sheet: annex I of Decree 30/2020/NĐ-CP gives the faces and sizes, in points. */
export const officialSheetStyles = css`
  .sheet {
    display: none;
  }
  @media print {
    .screen {
      display: none !important;
    }
    .sheet {
      display: block;
      font-size: 13pt;
      line-height: 1.35;
    }
    .sheet p,
    .sheet li,
    .sheet dd {
      max-inline-size: none;
    }
    .sheet-head {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(max-content, 3fr);
      gap: 4mm;
      text-align: center;
      font-size: 12.5pt;
    }
    .sheet-agency,
    .sheet-nation,
    .sheet-motto,
    .sheet-title,
    .sheet-about p:first-child,
    .sheet-who {
      font-weight: 700;
    }
    .sheet-nation {
      white-space: nowrap;
      font-size: 12pt;
    }
    .sheet-motto span {
      white-space: nowrap;
      display: inline-block;
      border-block-end: 0.75pt solid #000;
      padding-block-end: 1pt;
    }
    .sheet-rule {
      inline-size: 35%;
      margin: 2pt auto 3pt;
      border-block-end: 0.75pt solid #000;
    }
    .sheet-place {
      margin-block-start: 5pt;
      font-style: italic;
    }
    .sheet-title {
      margin-block-start: 16pt;
      text-align: center;
      font-size: 14pt;
    }
    .sheet-about {
      text-align: center;
      margin-block-end: 12pt;
    }
    /* signatures never stand on a page of their own */
    .sheet-body > :last-child {
      break-after: avoid;
    }
    .sheet-body > * + * {
      margin-block-start: 6pt;
    }
    .sheet-body h3,
    .sheet-body h4 {
      font-size: 13pt;
      font-weight: 700;
      margin-block-start: 10pt;
    }
    .sheet-body p {
      text-align: justify;
    }
    .sheet-body ul,
    .sheet-body ol {
      padding-inline-start: 8mm;
    }
    .sheet table {
      font-size: 12pt;
      line-height: 1.3;
    }
    .sheet th,
    .sheet td {
      border: 0.75pt solid #000;
      padding: 2pt 4pt;
    }
    /* a clause is not parted from its words */
    .sheet-body li {
      break-inside: avoid;
    }
    .sheet blockquote {
      font-style: italic;
      margin-block-start: 2pt;
      padding-inline-start: 8mm;
      white-space: pre-line;
      text-align: justify;
    }
    .sheet blockquote:lang(en) {
      text-align: start;
    }
    .sheet-signatures {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: 1fr;
      gap: 4mm;
      margin-block-start: 16pt;
      min-block-size: 32mm;
      text-align: center;
      break-inside: avoid;
    }
    .sheet-how {
      font-style: italic;
      font-size: 11pt;
    }
    .sheet-origin {
      margin-block-start: 14pt;
      border-block-start: 0.5pt solid #000;
      padding-block-start: 4pt;
      font-size: 10pt;
      line-height: 1.3;
      overflow-wrap: anywhere;
    }
  }
`;
