/** How files say that something is a chart of ours, so that readers take neither it nor its caption for the report's text. */

/** An attribute of the element in a page that holds a chart with its caption; its value is the chart's id. */
export const FIGURE_ATTRIBUTE = 'data-chart';

/** Names of the styles that a Word file gives a chart's paragraph and its caption; programs keep names, not ids. */
export const FIGURE_STYLE_NAMES = { picture: '统计图', caption: '统计图题' } as const;
