/** 预览: the report as its page will look, refreshed after each pause, staying where the reader has scrolled. */
import { useEffect, useRef, useState } from 'react';
import { panelMessages } from '../messages';
import { usePageContext } from '../pages/use-page';
import { useSession } from '../session/session-context';
import styles from './panel.module.css';

/** Puts a page's content in the place of what the frame shows; false when the frame has to load it afresh. */
function refresh(frame: HTMLIFrameElement, html: string): boolean {
  const body = frame.contentDocument?.body;
  if (!body?.firstElementChild) return false;
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  body.replaceChildren(...[...fresh.body.childNodes].map((node) => body.ownerDocument.importNode(node, true)));
  return true;
}

/** Scrolls the frame alone: `scrollIntoView` would move the workspace around it, too. */
function showSection(frame: HTMLIFrameElement, section: string | undefined): void {
  const view = frame.contentWindow;
  const heading = section === undefined ? null : frame.contentDocument?.getElementById(section);
  if (view && heading) view.scrollTo(0, heading.getBoundingClientRect().top + view.scrollY - 8);
}

export function Preview() {
  const session = useSession();
  const section = usePageContext().current.section?.id;
  const frameRef = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(false);

  useEffect(() => {
    let unsubscribe = (): void => undefined;
    let open = true;
    const composing = import('../../document/compose');
    const rendering = import('../../render/html/render-html');
    void Promise.all([composing, rendering]).then(([{ compose }, { renderPreview }]) => {
      if (!open) return;
      const show = (): void => {
        const frame = frameRef.current;
        if (!frame) return;
        const html = renderPreview(compose(session.format, session.report(), session.ledger));
        if (!refresh(frame, html)) frame.srcdoc = html;
      };
      show();
      unsubscribe = session.subscribe('findings', show);
    });
    return () => {
      open = false;
      unsubscribe();
    };
  }, [session]);

  useEffect(() => {
    if (loaded && frameRef.current) showSection(frameRef.current, section);
  }, [loaded, section]);

  return (
    <div className={styles.preview}>
      {!loaded && <p className={styles.quiet}>{panelMessages.previewLoading}</p>}
      <iframe
        ref={frameRef}
        className={styles.frame}
        title={panelMessages.previewTitle}
        // No script can run in it; the same origin lets the workspace replace its content and scroll it.
        sandbox="allow-same-origin"
        onLoad={(event) => {
          if (event.currentTarget.srcdoc !== '') setLoaded(true);
        }}
      />
    </div>
  );
}
