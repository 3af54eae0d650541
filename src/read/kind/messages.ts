/** What is said of files that cannot be read as what they are: how to make one that can. */
import type { ReadMessage } from '../read-document';

const error = (message: string): ReadMessage => ({ severity: 'error', message });

const OPEN_AND_SAVE = '请用 Word 或 WPS 打开它，选择“文件—另存为”，类型选 DOCX（Word 文档），再导入另存的文件。';

export const kindMessages = {
  empty: error('文件是空的，一个字节也没有。请确认选对了文件，或重新复制、下载一份。'),
  tooLarge: (most: number): ReadMessage =>
    error(`文件超过 ${Math.floor(most / 1_000_000)} MB，未读取。请删去图片和附件，或只保留报告本身，另存后再导入。`),
  encrypted: error('文件设有打开密码，读不出来。请用 Word 或 WPS 打开，去掉密码后另存为 DOCX，再导入。'),
  doc: error(`这是旧格式的 Word 文档（.doc），即使后缀改成了 .docx 也读不出来。${OPEN_AND_SAVE}`),
  wps: error(`这是 WPS 文字文档（.wps），读不出来。${OPEN_AND_SAVE}`),
  xls: error('这是旧格式的 Excel 工作簿（.xls），读不出来。请用 Excel 或 WPS 打开，另存为 XLSX，再导入。'),
  slides: error('这是演示文稿，不是报告。请导入报告的 DOCX、HTML 或 XLSX 文件。'),
  office: error(`这是旧格式的办公文件，读不出来。${OPEN_AND_SAVE}`),
  rtf: error(`这是 RTF 文档，读不出来。${OPEN_AND_SAVE}`),
  odf: error(`这是开放文档格式（ODT、ODS 等）的文件，读不出来。${OPEN_AND_SAVE}`),
  ofd: error(`这是 OFD 版式文件，读不出来。请导入生成它的原文件；没有时，请转换成 DOCX 再导入。`),
  wordXml: error(`这是存成 XML 的 Office 文件，读不出来。${OPEN_AND_SAVE}`),
  webArchive: error('这是单个文件的网页（.mht），读不出来。请在浏览器或 Word 中打开，另存为“网页，仅 HTML”或 DOCX，再导入。'),
  image: error('这是图片，里面的文字读不出来。请导入报告的原文件；只有图片时，请先用 WPS 的“图片转文字”转换成 DOCX，核对后再导入。'),
  archive: error('这是压缩包，不是报告。请先解压，再导入其中的报告。'),
  unknown: error('认不出这是什么文件，未读取。请用 Word 或 WPS 打开，另存为 DOCX，再导入。'),
} as const;
