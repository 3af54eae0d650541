/** `gongkai build`: the report as a Word file, a page or a fragment for a content management system. */
import { audit } from '../../audit/audit';
import { chartsOf } from '../../charts/charts-of';
import { summarise } from '../../check/check-report';
import { compose } from '../../document/compose';
import type { DocumentTree } from '../../document/document';
import { withFontScheme } from '../../document/font-scheme';
import { withoutRemarks, type Report } from '../../report/report';
import { InputError } from '../input-error';
import { explicitTime, implicitTime, type AskedTime } from '../build-time';
import type { Command } from '../command';
import { FONTS, fontScheme } from '../font-option';
import { BUILD, TEMPLATE_OPTION } from '../help-messages';
import {
  chartsNeedHtml,
  fragmentNeedsHtml,
  missingTags,
  noCharts,
  openErrors,
  openErrorsInFragment,
  sameAsInput,
  unknownEnding,
  written,
} from '../messages';
import { endingOf, writeOutput } from '../output-file';
import { readReport } from '../report-input';
import { readVocabulary } from '../template-library';
import { createPrinter } from '../terminal';

type Form = 'docx' | 'page' | 'fragment';

function formOf(file: string, fragment: boolean): Form {
  const ending = endingOf(file);
  if (ending === null) throw new InputError(unknownEnding(file));
  if (ending === 'docx' && fragment) throw new InputError(fragmentNeedsHtml());
  return ending === 'docx' ? 'docx' : fragment ? 'fragment' : 'page';
}

interface Made {
  content: string | Uint8Array;
  /** What the person should know of it. */
  remarks: string[];
}

interface Circumstances {
  errors: number;
  /** The time that was asked for. */
  asked: AskedTime | null;
  /** The time when none was. */
  implied: Date;
}

/** Each renderer is loaded only when it is needed: that of DOCX brings a large library. */
async function make(form: Form, tree: DocumentTree, report: Report, { errors, asked, implied }: Circumstances): Promise<Made> {
  const draft = errors > 0;
  const remarks = draft ? [openErrors(errors)] : [];
  switch (form) {
    case 'docx': {
      const { renderDocx } = await import('../../render/docx/render-docx');
      return { content: await renderDocx(tree, { time: asked?.time ?? implied, draft, report }), remarks };
    }
    case 'page': {
      const { renderPage } = await import('../../render/html/render-html');
      const { EMPTY_SITE_SETTINGS } = await import('../../render/html/site-settings');
      const site = EMPTY_SITE_SETTINGS;
      const { html, missing } = renderPage(tree, { site, published: asked?.published ?? null, draft, report: withoutRemarks(report) });
      return { content: html, remarks: missing.length > 0 ? [...remarks, missingTags(missing)] : remarks };
    }
    case 'fragment': {
      const { renderFragment } = await import('../../render/html/render-html');
      return { content: renderFragment(tree), remarks: draft ? [openErrorsInFragment(errors)] : [] };
    }
  }
}

export const buildCommand: Command = {
  name: 'build',
  summary: BUILD.summary,
  operands: ['REPORT.json'],
  options: {
    output: { short: 'o', value: 'OUT', required: true, help: BUILD.output },
    fragment: { help: BUILD.fragment },
    charts: { help: BUILD.charts },
    fonts: FONTS,
    time: { value: 'ISO', help: BUILD.time },
    template: { value: 'FILE', help: TEMPLATE_OPTION },
  },
  notes: BUILD.notes,
  async run({ operands: [file = ''], switches, values }, io) {
    const output = values.get('output') ?? '';
    const form = formOf(output, switches.has('fragment'));
    const withCharts = switches.has('charts');
    if (withCharts && form === 'docx') throw new InputError(chartsNeedHtml());
    const asked = explicitTime(values.get('time'));
    const fonts = fontScheme(values.get('fonts'));
    const input = await readReport(file, io, { template: values.get('template') });
    const { report, format } = input;
    if (await io.isSameFile(output, file)) throw new InputError(sameAsInput(output));

    const vocabulary = readVocabulary(io);
    const { ledger, findings } = audit({ ...input, vocabulary });
    const charts = withCharts ? chartsOf(ledger, vocabulary, report.year) : [];
    const errors = summarise(findings).error;
    const circumstances = { errors, asked, implied: implicitTime(format, report, io) };
    const tree = withFontScheme(compose(format, report, ledger, charts), fonts);
    const { content, remarks } = await make(form, tree, report, circumstances);
    await writeOutput(output, content, io);

    createPrinter(io.stdout, io.env).line(written(output));
    const warnings = createPrinter(io.stderr, io.env);
    for (const remark of remarks) warnings.line(remark, 'yellow');
    if (withCharts && charts.length === 0) warnings.line(noCharts(), 'yellow');
    return 0;
  },
};
