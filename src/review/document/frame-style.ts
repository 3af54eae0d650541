/** How marks and the cursor look on the document's paper, which is white in every theme. */

export const FRAME_STYLE = `
[data-place]:focus { outline: none; }
[data-cursor] { outline: 2px solid #0a6cb0; outline-offset: 2px; }
td[data-cursor] { outline-offset: -2px; }
.unprinted-fields {
  display: flex;
  flex-wrap: wrap;
  gap: 0.3em 1.2em;
  margin-bottom: 1.5em;
  padding: 0.5em 0.8em;
  border: 1px dashed #5f6b70;
  font: 14px/1.5 sans-serif;
}
.unprinted-fields p { margin: 0; text-indent: 0; }
.unprinted-fields p:first-child { flex-basis: 100%; color: #465257; }
[data-marks] { cursor: pointer; }
mark { color: inherit; background: none; }
mark[data-kind] { border-bottom: 2px solid; }
[data-kind='warning'], [data-kind='hint'] { background-color: #fbf2dc; }
mark[data-kind='warning'], mark[data-kind='hint'] { border-bottom-color: #8a5a00; }
td[data-kind='warning'], td[data-kind='hint'] { box-shadow: inset 0 0 0 2px #8a5a00; }
[data-kind='error'] { background-color: #fcecea; }
mark[data-kind='error'] { border-bottom-color: #b1241c; }
td[data-kind='error'] { box-shadow: inset 0 0 0 2px #b1241c; }
[data-kind='thread'] { background-color: #e0eef1; }
mark[data-kind='thread'] { border-bottom: 2px dotted #17596b; }
td[data-kind='thread'] { box-shadow: inset 0 0 0 2px #17596b; }
[data-kind='closed'], [data-kind='change'] { background-color: #eef0ee; }
mark[data-kind='closed'], mark[data-kind='change'] { border-bottom: 2px dashed #5f6b70; }
td[data-kind='closed'], td[data-kind='change'] { box-shadow: inset 0 0 0 1px #5f6b70; }
[data-sign]::after {
  content: attr(data-sign);
  margin-left: 0.2em;
  padding: 0 0.25em;
  border-radius: 3px;
  background: #465257;
  color: #fff;
  font: bold 11px/1.4 sans-serif;
  vertical-align: super;
}
[data-kind='error'][data-sign]::after { background: #b1241c; }
[data-kind='thread'][data-sign]::after { background: #17596b; }
[data-current] { outline: 3px solid #0a6cb0; outline-offset: 1px; }
td[data-current] { outline-offset: -3px; }
@media print { [data-sign]::after, .unprinted-fields { display: none; } }
`;
