/** Last year's text as it was; paragraphs that this year's repeat are marked and lead there. */
import { useReadOnly } from '../session/read-only-context';
import { useSession } from '../session/session-context';
import type { NarrativeContent } from '../../template/schema';
import { Button } from '../../ui/button/button';
import { useToast } from '../../ui/toast/toast-context';
import styles from './last-year.module.css';
import { lastYearMessages as messages } from './messages';
import { quote } from './quote';
import { RepeatedButton } from './repeated-button';
import type { TextPair } from './text-pair';

export function OriginalText({ content, pair }: { content: NarrativeContent; pair: TextPair }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const toast = useToast();
  const { narrative } = content;
  return pair.before.map((text, index) => {
    // A blank line, or a table or picture, which is not quoted.
    if (text === '') return null;
    const repeated = pair.repeated.find(({ previousParagraph }) => previousParagraph === index);
    return (
      <div key={index} className={repeated ? styles.repeated : undefined}>
        <p>{text}</p>
        {repeated ? (
          <RepeatedButton narrative={narrative} pair={pair} repeated={repeated} />
        ) : (
          !readOnly && (
            <Button
              variant="quiet"
              size="small"
              aria-label={messages.quoteParagraph(index + 1)}
              onClick={() => {
                toast({ message: messages.quoted, action: { label: messages.undo, act: quote(text, content, session) } });
              }}
            >
              {messages.quote}
            </Button>
          )
        )}
      </div>
    );
  });
}
