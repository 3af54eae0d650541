// Promises one year's whole job as a clerk does it who has last year's report and a table in a spreadsheet: from an empty
// start page to the exported file, by either way of working.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { deliverMessages } from '../../../src/form/deliver/messages';
import { findingMessages } from '../../../src/form/findings/messages';
import { lastYearMessages } from '../../../src/form/last-year/messages';
import { panelMessages, workspaceMessages } from '../../../src/form/messages';
import { emptyReport, type Report } from '../../../src/report/report';
import { tabbed } from '../../form/support/copied-table';
import { arrived, beginReport, cell, markFinished, narrative, saved, typeDate, typeDisclosure, typeNarrative, typeProceedings } from './clerk';
import { downloadOf, type Download } from './exported-files';
import type { Hand } from './hands';
import { agency, applicants, narratives, printedApplications, slip, typedApplications, year } from './typed-report';

/** What last year's report left over is what this year's has carried in; all that it had beside was granted. */
function lastYear(): Report {
  const carried = typedApplications.find(({ id }) => id === 'carried-in')?.figures ?? [];
  const granted = [40, 12, 1, 2, 6, 3];
  const rows = { received: granted.map((count, index) => count + (carried[index] ?? 0)), granted, 'carried-out': carried };
  return {
    ...emptyReport('cn-2021', { name: agency, level: 'department' }, year - 1),
    narrative: { overview: ['本局公开制度健全，人员到位，年内无重大事项。'] },
    cells: {
      ...Object.fromEntries(
        Object.entries(rows).flatMap(([row, figures]) =>
          figures.map((figure, index) => [`applications/${row}/${applicants[index] ?? ''}`, String(figure)]),
        ),
      ),
      'disclosure/regulations/in-force': '0',
      'disclosure/normative-documents/in-force': '34',
    },
  };
}

/** Table 三 as the clerk's own spreadsheet has it, 25 rows of 7, one figure with its digits turned round. */
const block = printedApplications.map(({ id, figures }) =>
  figures.map((figure, column) => (id === slip.row && applicants[column] === slip.applicant ? slip.wrong : figure)),
);

/** A text with figures that follow their cells: by what is typed to find each. */
const BOUND = ['全年新收申请', { find: '新收', name: '本年新收·总计' }, '件，上年结转', { find: '上年结转', name: '上年结转·总计' }, '件。'] as const;

/** The paragraphs of section 一 as they are stored. */
export const overview = [
  narratives.overview[0],
  narratives.overview[1],
  narratives.overview[2],
  ['全年新收申请', { cell: 'applications/received/total' }, '件，上年结转', { cell: 'applications/carried-in/total' }, '件。'],
];

/** Puts the block on the clipboard from another window, as from a spreadsheet. */
async function copyBlock(page: Page): Promise<void> {
  const sheet = await page.context().newPage();
  await sheet.setContent('<textarea></textarea>');
  await sheet.locator('textarea').fill(tabbed(block));
  await sheet.locator('textarea').press('Control+A');
  await sheet.keyboard.press('Control+C');
  await sheet.close();
  await page.bringToFront();
}

async function attachLastYear(page: Page, hand: Hand): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-e2e-'));
  const file = path.join(folder, '去年年报.json');
  await writeFile(file, JSON.stringify(lastYear()));
  await hand.showTab(panelMessages.lastYear);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hand.press(lastYearMessages.fromFile)]);
  await chooser.setFiles(file);
  await page.getByText(/^已附上.*带入/).waitFor();
  await rm(folder, { recursive: true });
}

/** Types a paragraph whose figures are inserted by name. */
async function typeBound(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  for (const piece of BOUND) {
    if (typeof piece === 'string') await page.keyboard.type(piece);
    else {
      await page.keyboard.type(`/${piece.find}`);
      await page.locator('[role="option"][aria-selected="true"]').filter({ hasText: piece.name }).waitFor();
      await page.keyboard.press('Enter');
    }
  }
}

/**
 * The narrative is typed by keys whatever the way of working; all else is led to and set off by the hand given.
 * @returns the Word file
 */
export async function writeTheYear(page: Page, hand: Hand): Promise<Download> {
  const open = async (title: RegExp): Promise<void> => {
    await hand.nextPart();
    await arrived(page, title);
  };
  await beginReport(page);
  await attachLastYear(page, hand);

  await hand.reach('一、总体情况', narrative(page, 'overview'));
  await typeNarrative(page, 'overview', 0, 3);
  await typeBound(page);
  await markFinished(page);

  await open(/^二、/);
  await hand.reach(/^规章，/, cell(page, 'disclosure/regulations/issued'));
  await typeDisclosure(page);

  await open(/^三、/);
  await hand.showTab(panelMessages.check);
  await hand.reach(/^本年新收.*自然人/, cell(page, 'applications/received/natural'));
  await copyBlock(page);
  await page.keyboard.press('Control+V');
  await page.getByText(/^已写入 \d+ 格/).waitFor();
  const repair = findingMessages.repairAs(`“予以公开”一行“${slip.columnLabel}”一列现为 ${slip.wrong}，改为 ${slip.right}`);
  await page.getByRole('button', { name: repair }).first().waitFor();
  await hand.press(new RegExp(`^${repair}`));

  await open(/^四、/);
  await hand.reach(/^行政复议.*结果维持$/, cell(page, 'proceedings/cases/review-upheld'));
  await typeProceedings(page);
  for (const section of ['problems', 'other-matters'] as const) {
    const title = section === 'problems' ? /^五、/ : /^六、/;
    await open(title);
    await hand.reach(title, narrative(page, section));
    await typeNarrative(page, section);
    await markFinished(page);
  }

  await hand.press(/^封面信息/);
  await arrived(page, workspaceMessages.frontMatter);
  await hand.reach('报告日期', page.getByLabel('报告日期'));
  await typeDate(page);
  await hand.press(workspaceMessages.deliver);
  await arrived(page, workspaceMessages.deliver);
  await page.getByText(deliverMessages.clear).waitFor();
  const file = await downloadOf(page, () => hand.press(deliverMessages.word));
  await saved(page);
  return file;
}
