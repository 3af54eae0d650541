/** Files made to do harm, or broken ones, each under the name that a clerk would see; and whether anything is read of them. */
import { strToU8, zipSync } from 'fflate';
import { MAX_FILE_BYTES } from '../../../src/read/limits';
import { makeDocx, p, part, tbl } from '../support/make-docx';
import { makeXlsx, row } from '../support/make-xlsx';
import { compoundFile } from './compound-file';
import { rawZip } from './raw-zip';

export interface HostileFile {
  name: string;
  make: () => Uint8Array;
  /** `refused` with a message; `read` as text alone. */
  outcome: 'refused' | 'read';
}

const DOCUMENT = 'word/document.xml';
const MEGABYTE = 1_000_000;
const document = (text: string): Uint8Array => strToU8(part('document', `<w:body>${p(text)}</w:body>`));
const content = document('政府信息公开工作年度报告');

/** 政府信息公开 in GBK. */
const GBK = [0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa];

const handlers = `<html><head><meta charset="utf-8"></head><body onload="document.title='被改'">
  <h1>某市水务局2024年政府信息公开工作年度报告</h1><script>document.title = '被改'</script>
  <p onclick="document.title='被改'">公开信息三条，<img src=x onerror="document.title='被改'"><a href="javascript:document.title='被改'">详见专栏</a>。</p>
  <iframe srcdoc="<script>parent.document.title='被改'</script>"></iframe></body></html>`;

export const hostileFiles: readonly HostileFile[] = [
  { name: '压缩炸弹.docx', outcome: 'refused', make: () => rawZip([{ path: DOCUMENT, content: new Uint8Array(60 * MEGABYTE) }]) },
  {
    name: '谎报大小.docx',
    outcome: 'refused',
    make: () => rawZip([{ path: DOCUMENT, content: new Uint8Array(60 * MEGABYTE), declaredSize: 1_000 }]),
  },
  { name: '套娃压缩包.zip', outcome: 'refused', make: () => zipSync({ '里面.zip': zipSync({ [DOCUMENT]: content }) }) },
  {
    name: '一万个部件.docx',
    outcome: 'refused',
    make: () => rawZip(Array.from({ length: 10_000 }, (_, index) => ({ path: `word/${String(index)}.xml`, content: strToU8('x') }))),
  },
  { name: '目录外.docx', outcome: 'refused', make: () => zipSync({ '../word/document.xml': content }) },
  {
    name: '重名部件.docx',
    outcome: 'refused',
    make: () => rawZip([{ path: DOCUMENT, content }, { path: DOCUMENT, content: document('另一份') }]),
  },
  { name: '截断.docx', outcome: 'refused', make: () => zipSync({ [DOCUMENT]: content }).subarray(0, 120) },
  {
    name: '实体.docx',
    outcome: 'refused',
    make: () => zipSync({ [DOCUMENT]: strToU8(`<!DOCTYPE a [<!ENTITY b "${'文'.repeat(1_000)}">]><a>${'&b;'.repeat(1_000)}</a>`) }),
  },
  {
    name: '层层嵌套.docx',
    outcome: 'refused',
    make: () => makeDocx({ body: '<w:tbl><w:tr><w:tc>'.repeat(100_000) + '</w:tc></w:tr></w:tbl>'.repeat(100_000) }),
  },
  {
    name: '百万单元格.docx',
    outcome: 'refused',
    make: () => makeDocx({ body: tbl(`<w:tr>${'<w:tc/>'.repeat(1_000)}</w:tr>`.repeat(1_000)) }),
  },
  {
    name: '百万单元格.xlsx',
    outcome: 'refused',
    make: () => makeXlsx({ sheets: [{ name: '表', data: `<row>${'<c/>'.repeat(1_000_000)}</row>` }] }),
  },
  {
    name: '百万单元格.html',
    outcome: 'refused',
    make: () => strToU8(`<table><tr>${'<td colspan="1000" rowspan="1000">1</td>'.repeat(100)}</tr>${'<tr></tr>'.repeat(1_000)}</table>`),
  },
  { name: '层层嵌套.html', outcome: 'refused', make: () => strToU8(`<html>${'<div>'.repeat(200_000)}文字`) },
  { name: '脚本.html', outcome: 'read', make: () => strToU8(handlers) },
  { name: '国标编码.html', outcome: 'read', make: () => Uint8Array.from([...strToU8('<html><p>'), ...GBK, ...strToU8('</p></html>')]) },
  {
    name: '公式.xlsx',
    outcome: 'read',
    make: () => makeXlsx({ sheets: [{ name: '表', data: row(1, '行政许可', '=cmd|&apos;/c calc&apos;!A0') + row(2, '行政处罚', 3) }] }),
  },
  { name: '公式.csv', outcome: 'read', make: () => strToU8('行政许可,=cmd|\'/c calc\'!A0\n行政处罚,+1+1\n') },
  { name: '加密.docx', outcome: 'refused', make: () => compoundFile('EncryptionInfo', 'EncryptedPackage') },
  { name: '旧格式.docx', outcome: 'refused', make: () => compoundFile('1Table', 'WordDocument') },
  { name: '空文件.docx', outcome: 'refused', make: () => new Uint8Array() },
  { name: '五十兆文字.txt', outcome: 'refused', make: () => new Uint8Array(MAX_FILE_BYTES).fill(0x61) },
  { name: '过大.txt', outcome: 'refused', make: () => new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61) },
  { name: '乱码.bin', outcome: 'refused', make: () => Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256) },
];
