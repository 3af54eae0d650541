/** Finds the report that shows a format, and composes it; everything it takes is loaded when it is first asked for. */
import { examples } from '../../catalogue/examples';
import type { DocumentTree } from '../../document/document';
import { SAMPLE_ORIGINS } from '../../document/sample/messages';
import type { Sample } from '../../document/sample/sample';
import { sampleReport } from '../../document/sample/sample-report';
import type { Report } from '../../report/report';
import type { Format } from '../../template/format';

/** The format's own example, else a published report written in it, else an invented one. */
async function findSample(format: Format): Promise<Sample> {
  const { id } = format.template;
  const own = examples.find((example) => example.id === id);
  if (own) return { origin: 'example', report: await own.load() };
  const published = await Promise.all(examples.map(({ load }) => load()));
  const report = published.find(({ template }) => template === id);
  return report ? { origin: 'published', report } : { origin: 'invented', report: sampleReport(format) };
}

export interface ComposedSample {
  report: Report;
  /** Where it comes from, in words. */
  origin: string;
  tree: DocumentTree;
  /** The page that is shown. */
  html: string;
}

/** Rejects when a part of the program cannot be loaded. */
export async function loadSample(format: Format): Promise<ComposedSample> {
  const [{ origin, report }, { compose }, { renderPreview }] = await Promise.all([
    findSample(format),
    import('../../document/compose'),
    import('../../render/html/render-html'),
  ]);
  const tree = compose(format, report);
  return {
    report,
    origin: SAMPLE_ORIGINS[origin],
    tree,
    html: renderPreview(tree),
  };
}
