/** Both years' texts in one, what was written anew underlined and what is gone struck through. Loaded when first asked for. */
import { compareTexts, type ComparedParagraph, type TextPiece } from '../../check/compare-texts';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden';
import styles from './last-year.module.css';
import { lastYearMessages as messages } from './messages';
import { RepeatedButton } from './repeated-button';
import type { TextPair } from './text-pair';

const TAGS = { added: 'ins', removed: 'del' } as const;
const LEGEND = ['added', 'removed'] as const;

function Piece({ kind, text }: TextPiece) {
  if (kind === 'same') return text;
  const Tag = TAGS[kind];
  return (
    <Tag className={styles[kind]}>
      <VisuallyHidden>{messages.pieces[kind]}</VisuallyHidden>
      {text}
    </Tag>
  );
}

export interface ComparedTextProps {
  narrative: string;
  pair: TextPair;
}

function Paragraph({ narrative, pair, compared }: ComparedTextProps & { compared: ComparedParagraph }) {
  const { now, pieces } = compared;
  const repeated = pair.repeated.find(({ paragraph }) => paragraph === now);
  return (
    <div className={repeated ? styles.repeated : undefined}>
      <p>
        {pieces.map((piece, index) => (
          <Piece key={index} {...piece} />
        ))}
      </p>
      {repeated && <RepeatedButton narrative={narrative} pair={pair} repeated={repeated} />}
    </div>
  );
}

export function ComparedText({ narrative, pair }: ComparedTextProps) {
  const { paragraphs, share } = compareTexts(pair.before, pair.now);
  return (
    <>
      <div className={styles.quiet}>
        <p>{messages.share(Math.floor(share * 100))}</p>
        <p className={styles.legend} aria-hidden="true">
          {LEGEND.map((kind) => {
            const Tag = TAGS[kind];
            return (
              <span key={kind}>
                <Tag className={styles[kind]}>{messages.legend[kind].line}</Tag> {messages.legend[kind].words}
              </span>
            );
          })}
        </p>
      </div>
      {paragraphs.map((compared) => (
        <Paragraph key={`${String(compared.before)}-${String(compared.now)}`} narrative={narrative} pair={pair} compared={compared} />
      ))}
    </>
  );
}
