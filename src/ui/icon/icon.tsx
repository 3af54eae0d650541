/** The product's icons: a few strokes of Lucide, always beside words and therefore silent. */
import AlertIcon from 'lucide-react/icons/circle-alert';
import ArrowLeftIcon from 'lucide-react/icons/arrow-left';
import CheckIcon from 'lucide-react/icons/check';
import ChevronDownIcon from 'lucide-react/icons/chevron-down';
import ChevronRightIcon from 'lucide-react/icons/chevron-right';
import CircleIcon from 'lucide-react/icons/circle';
import CloseIcon from 'lucide-react/icons/x';
import ComputerIcon from 'lucide-react/icons/hard-drive';
import DownloadIcon from 'lucide-react/icons/download';
import FileIcon from 'lucide-react/icons/file-text';
import InfoIcon from 'lucide-react/icons/info';
import LockIcon from 'lucide-react/icons/lock';
import PencilIcon from 'lucide-react/icons/pencil';
import PlusIcon from 'lucide-react/icons/plus';
import RedoIcon from 'lucide-react/icons/redo-2';
import TrashIcon from 'lucide-react/icons/trash-2';
import UndoIcon from 'lucide-react/icons/undo-2';
import UploadIcon from 'lucide-react/icons/upload';
import WarningIcon from 'lucide-react/icons/triangle-alert';
import styles from './icon.module.css';

const icons = {
  alert: AlertIcon,
  'arrow-left': ArrowLeftIcon,
  check: CheckIcon,
  'chevron-down': ChevronDownIcon,
  'chevron-right': ChevronRightIcon,
  circle: CircleIcon,
  close: CloseIcon,
  computer: ComputerIcon,
  download: DownloadIcon,
  file: FileIcon,
  info: InfoIcon,
  lock: LockIcon,
  pencil: PencilIcon,
  plus: PlusIcon,
  redo: RedoIcon,
  trash: TrashIcon,
  undo: UndoIcon,
  upload: UploadIcon,
  warning: WarningIcon,
};

export type IconName = keyof typeof icons;

export const iconNames = Object.keys(icons) as IconName[];

/** An icon as tall as the text around it. It says nothing to a screen reader: the word beside it does. */
export function Icon({ name }: { name: IconName }) {
  const Shape = icons[name];
  return <Shape className={styles.icon} aria-hidden="true" focusable="false" size="1.15em" strokeWidth={1.75} />;
}
