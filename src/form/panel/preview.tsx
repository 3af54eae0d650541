/** 预览: the report as the pages it will be printed on, beside the text and at the place where the cursor is. */
import { useState } from 'react';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { isMarkedDraft } from '../deliver/compose-export';
import { panelMessages } from '../messages';
import { previewMessages } from '../preview/messages';
import { MissingNote } from '../preview/missing-note';
import { SheetsWithTools } from '../preview/sheets-with-tools';
import { useShownDocument } from '../preview/use-document';
import { usePlace } from '../preview/use-place';
import { useFindings } from '../session/session-context';

export function Preview() {
  const { tree, missing, again } = useShownDocument();
  const draft = isMarkedDraft(useFindings());
  const place = usePlace();
  const [enlarged, setEnlarged] = useState(false);
  const note = <MissingNote missing={missing} shown={tree !== null} onAgain={again} />;
  if (tree === null) {
    return (
      <>
        {note}
        {missing === null && <p>{panelMessages.previewLoading}</p>}
      </>
    );
  }
  return (
    <>
      {note}
      <SheetsWithTools tree={tree} draft={draft} place={place}>
        <Button
          variant="quiet"
          size="small"
          onClick={() => {
            setEnlarged(true);
          }}
        >
          {previewMessages.enlarge}
        </Button>
      </SheetsWithTools>
      {enlarged && (
        <Dialog
          title={panelMessages.previewTitle}
          placement="wide"
          onClose={() => {
            setEnlarged(false);
          }}
        >
          <SheetsWithTools tree={tree} draft={draft} place={place} enlarged />
        </Dialog>
      )}
    </>
  );
}
