/** A sample report as its page looks, in a frame where no script can run, and as files to keep. */
import { useQuery } from '@tanstack/react-query';
import { deliverMessages } from '../../form/deliver/messages';
import { useDelivery } from '../../form/deliver/use-delivery';
import type { Format } from '../../template/format';
import { Button } from '../../ui/button/button';
import { describeFailure } from '../describe-failure';
import { loadSample, type ComposedSample } from './load-sample';
import { templateMessages as messages } from './messages';
import { downloadPage, downloadWord } from './sample-files';
import styles from './templates.module.css';

function Downloads({ sample }: { sample: ComposedSample }) {
  const delivery = useDelivery();
  const give = (what: string, work: (sample: ComposedSample) => Promise<string>) => {
    delivery.run(what, async () => deliverMessages.made(await work(sample)));
  };
  return (
    <>
      <div className={styles.actions}>
        <Button
          icon="download"
          aria-disabled={delivery.busy}
          onClick={() => {
            give(messages.wordFile, downloadWord);
          }}
        >
          {messages.word}
        </Button>
        <Button
          icon="download"
          aria-disabled={delivery.busy}
          onClick={() => {
            give(messages.htmlFile, downloadPage);
          }}
        >
          {messages.html}
        </Button>
      </div>
      <p role="status" className={styles.soft}>
        {delivery.message}
      </p>
    </>
  );
}

export function SampleView({ format }: { format: Format }) {
  const { data, error } = useQuery({
    queryKey: ['sample', format.template.id],
    queryFn: () => loadSample(format),
    networkMode: 'always',
    retry: false,
    staleTime: Infinity,
    // An own template of the same id may be another one the next time.
    gcTime: 0,
  });
  if (error) return <p role="alert">{messages.noSample(describeFailure(error))}</p>;
  if (!data) return <p role="status">{messages.composing}</p>;
  return (
    <div className={styles.sample}>
      <p>
        <strong>{messages.sampleOf(data.report.agency.name, data.report.year)}</strong>
        <span className={styles.notes}>{data.origin}</span>
      </p>
      <Downloads sample={data} />
      {/* Without any permission: no script runs, and nothing in it reaches the app. */}
      <iframe className={styles.frame} title={messages.sampleFrame} sandbox="" srcDoc={data.html} />
    </div>
  );
}
