/** 核对与导出: what the report holds, what is still open, and the files that can be made of it. */
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Draft } from '../../report/draft';
import { Button } from '../../ui/button/button';
import { downloadBlob } from '../../ui/download';
import { Icon } from '../../ui/icon/icon';
import { ChartChoice } from '../charts/chart-choice';
import { Checklist } from '../help/checklist';
import { checklistMessages } from '../help/messages';
import { reviewMessages } from '../review-state/messages';
import { SendSection } from '../review-state/send-section';
import { deliverMessages } from './messages';
import { useFindings, useSession } from '../session/session-context';
import { CopyByHand } from './copy-by-hand';
import { copyHtml } from './copy-html';
import styles from './deliver.module.css';
import { makeFragment, makePage, makeWord } from './deliverables';
import { makeDraftFile, type Deliverable } from './draft-deliverable';
import { useExportChoice } from './export-choice';
import { SectionSummary } from './section-summary';
import { SiteForm } from './site-form';
import { EMPTY_SITE_VALUES, type SiteValues } from './site-values';
import { useDelivery } from './use-delivery';

function hand({ name, content }: Deliverable): string {
  downloadBlob(name, content);
  return deliverMessages.made(name);
}

/** Says whether what is exported now will be marked as a draft. */
function DraftNotice() {
  const errors = useFindings().filter(({ severity }) => severity === 'error').length;
  return errors > 0 ? (
    <p className={styles.draft}>
      <Icon name="warning" />
      <span>{deliverMessages.draft(errors)}</span>
    </p>
  ) : (
    <p className={styles.ready}>
      <Icon name="check" />
      <span>{deliverMessages.clear}</span>
    </p>
  );
}

export interface DeliverPageProps {
  /** The form of the website's tags; it outlives the page. */
  site: UseFormReturn<SiteValues>;
  /** The draft with the id and revision under which it is stored. */
  storedDraft: () => Draft;
  /** Hears that a file of the whole report was made. */
  onExported: () => void;
}

export function DeliverPage({ site, storedDraft, onExported }: DeliverPageProps) {
  const session = useSession();
  const delivery = useDelivery();
  const [byHand, setByHand] = useState<string | null>(null);
  const choice = useExportChoice();

  const handWhole = (made: Deliverable) => {
    const said = hand(made);
    onExported();
    return said;
  };
  const word = () => {
    delivery.run('Word', async () => handWhole(await makeWord(session, new Date(), choice)));
  };
  const page = () => {
    delivery.run('网页', async () => {
      const { published, ...settings } = { ...EMPTY_SITE_VALUES, ...site.getValues() };
      const made = await makePage(session, settings, published.trim() || null, choice);
      const said = hand(made);
      return made.missing.length > 0 ? `${said}。${deliverMessages.missingTags(made.missing)}` : said;
    });
  };
  const copy = () => {
    delivery.run('网页片段', async () => {
      const html = await makeFragment(session, choice);
      if (await copyHtml(html)) return deliverMessages.copied;
      setByHand(html);
      return '';
    });
  };
  const draftFile = () => {
    delivery.run('草稿文件', () => Promise.resolve(handWhole(makeDraftFile(session, storedDraft()))));
  };
  const sheet = (kind: 'docx' | 'html') => () => {
    delivery.run('核对表', async () => {
      const { makeCheckSheet } = await import('./make-check-sheet');
      return hand(await makeCheckSheet(session, storedDraft(), kind, new Date(), choice.fonts));
    });
  };
  const acts = [
    { label: deliverMessages.word, hint: deliverMessages.wordHint, act: word },
    { label: deliverMessages.html, hint: deliverMessages.htmlHint, act: page },
    { label: deliverMessages.copy, hint: deliverMessages.copyHint, act: copy },
    { label: deliverMessages.draftFile, hint: deliverMessages.draftFileHint, act: draftFile },
    { label: deliverMessages.sheetWord, hint: deliverMessages.sheetHint, act: sheet('docx') },
    { label: deliverMessages.sheetPage, hint: deliverMessages.sheetPageHint, act: sheet('html') },
  ];

  return (
    <div className={styles.page}>
      <section className={styles.part} aria-labelledby="deliver-checklist">
        <h2 id="deliver-checklist">{checklistMessages.title}</h2>
        <Checklist />
      </section>
      <section className={styles.part} aria-labelledby="deliver-summary">
        <h2 id="deliver-summary">{deliverMessages.summary}</h2>
        <SectionSummary />
      </section>
      <section className={styles.part} aria-labelledby="deliver-review">
        <h2 id="deliver-review">{reviewMessages.title}</h2>
        <SendSection />
      </section>
      <section className={styles.part} aria-labelledby="deliver-files">
        <h2 id="deliver-files">{deliverMessages.files}</h2>
        <DraftNotice />
        <ChartChoice chosen={choice.charts} onChoose={choice.chooseCharts} />
        <ul className={styles.acts}>
          {acts.map(({ label, hint, act }, index) => (
            <li key={label} className={styles.act}>
              <Button
                variant={index === 0 ? 'primary' : 'secondary'}
                icon={act === copy ? undefined : 'download'}
                aria-disabled={delivery.busy}
                aria-describedby={`deliver-hint-${String(index)}`}
                onClick={act}
              >
                {label}
              </Button>
              <span id={`deliver-hint-${String(index)}`} className={styles.hint}>
                {hint}
              </span>
            </li>
          ))}
        </ul>
        <p role="status" className={styles.message}>
          {delivery.message}
        </p>
        <SiteForm register={site.register} />
      </section>
      {byHand !== null && (
        <CopyByHand
          html={byHand}
          onClose={() => {
            setByHand(null);
          }}
        />
      )}
    </div>
  );
}
