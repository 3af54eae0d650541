/** Takes in a template file: checks it, keeps it on this device, and says how it went. */
import { useCallback, useState } from 'react';
import { useAddTemplate, useRemoveTemplate } from '../../drafts/template-queries';
import type { StoredTemplate } from '../../drafts/stored-template';
import { useDraftStorage } from '../../drafts/storage-provider';
import { useToast } from '../../ui/toast/toast-context';
import { describeFailure } from '../describe-failure';
import { loadTemplate } from './load-template';
import { ownTemplateMessages as messages } from './messages';

export interface RefusedTemplate {
  file: string;
  problems: readonly string[];
}

export interface TemplateFileTaking {
  take: (file: File) => void;
  /** The name of the file that is being checked. */
  busy: string | null;
  refused: RefusedTemplate | null;
  dismiss: () => void;
}

/** @param onLoaded hears of the template once it is kept */
export function useTemplateFile(onLoaded: (template: StoredTemplate) => void): TemplateFileTaking {
  const { environment } = useDraftStorage();
  const { mutateAsync: add } = useAddTemplate();
  const { mutateAsync: remove } = useRemoveTemplate();
  const toast = useToast();
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<RefusedTemplate | null>(null);

  const take = useCallback(
    (file: File) => {
      const work = async () => {
        const { template, problems } = await loadTemplate(file, environment.now().toISOString());
        if (template === null) {
          setRefused({ file: file.name, problems });
          return;
        }
        const before = await add(template);
        const undo = () => void (before === null ? remove(template.id) : add(before));
        const message = before === null ? messages.loaded(template.title) : messages.replaced(template.title);
        toast({ message, action: { label: messages.undo, act: undo } });
        onLoaded(template);
      };
      setRefused(null);
      setBusy(file.name);
      work()
        .catch((error: unknown) => {
          setRefused({ file: file.name, problems: [describeFailure(error)] });
        })
        .finally(() => {
          setBusy(null);
        });
    },
    [add, remove, environment, toast, onLoaded],
  );
  return {
    take,
    busy,
    refused,
    dismiss() {
      setRefused(null);
    },
  };
}
