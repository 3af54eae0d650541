/** 预览: the report as the pages it will be printed on, beside the text and at the place where the cursor is. */
import { useState } from 'react';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { panelMessages } from '../messages';
import { previewMessages } from '../preview/messages';
import { SheetsWithTools } from '../preview/sheets-with-tools';
import { useDocument } from '../preview/use-document';
import { usePlace } from '../preview/use-place';

export function Preview() {
  const tree = useDocument();
  const place = usePlace();
  const [enlarged, setEnlarged] = useState(false);
  return (
    <>
      <SheetsWithTools tree={tree} place={place}>
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
          <SheetsWithTools tree={tree} place={place} enlarged />
        </Dialog>
      )}
    </>
  );
}
