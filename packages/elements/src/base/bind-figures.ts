const FIGURE_AND_WORD = /(\d) (?=[\p{L}²])/gu;

/**
 * A sentence in which no line ends between a figure and the word that it counts.
 * @example
 * bindFigures('từ 700.000 đồng trở xuống') // "từ 700.000\u00A0đồng trở xuống"
 */
export const bindFigures = (text: string): string => text.replace(FIGURE_AND_WORD, '$1\u00A0');
