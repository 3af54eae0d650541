/** 本节是否已填完？: only the clerk can say it of a narrative. */
import { RadioGroup } from '../../ui/radio-group/radio-group';
import { narrativeMessages } from '../messages';
import { useReadOnly } from '../session/read-only-context';
import { useSession, useTopic } from '../session/session-context';

const CHOICES = [
  { value: 'yes', label: narrativeMessages.yes },
  { value: 'no', label: narrativeMessages.no },
] as const;

export function FinishedChoice({ section }: { section: string }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const finished = useTopic('done', ({ draft }) => draft().done.includes(section));
  return (
    <RadioGroup
      label={narrativeMessages.finished}
      name={`finished-${section}`}
      choices={CHOICES}
      value={finished ? 'yes' : 'no'}
      disabled={readOnly}
      onChange={(event) => {
        session.setDone(section, event.currentTarget.value === 'yes');
      }}
    />
  );
}
