/** Says which paragraph of this year's text repeats one of last year's, and leads to it. */
import { Button } from '../../ui/button/button';
import { useSession } from '../session/session-context';
import { lastYearMessages as messages } from './messages';
import type { TextPair } from './text-pair';

export interface RepeatedButtonProps {
  narrative: string;
  pair: TextPair;
  repeated: TextPair['repeated'][number];
}

export function RepeatedButton({ narrative, pair, repeated }: RepeatedButtonProps) {
  const session = useSession();
  const { paragraph, share } = repeated;
  return (
    <Button
      variant="quiet"
      size="small"
      onClick={() => {
        session.spot({ narrative, paragraph, start: 0, end: pair.now[paragraph]?.length ?? 0 });
      }}
    >
      {messages.repeated(paragraph + 1, Math.floor(share * 100))}
    </Button>
  );
}
