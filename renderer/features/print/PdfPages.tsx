import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Print.module.css';
import { drawPage, openPdf } from './pdf.ts';

/** The pages of a held PDF, drawn from the very bytes that will be saved. */
export const PdfPages = ({ url, onFailed }: { url: string; onFailed(): void }) => {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);

  useEffect(() => {
    let isGone = false;
    let opened: PDFDocumentProxy | null = null;
    openPdf(url).then(
      (document) => {
        opened = document;
        if (isGone) void document.loadingTask.destroy();
        else setPdf(document);
      },
      () => !isGone && onFailed(),
    );
    return () => {
      isGone = true;
      setPdf(null);
      void opened?.loadingTask.destroy();
    };
  }, [url, onFailed]);

  if (!pdf) return null;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return (
    <ol className={styles.pages}>
      {numbers.map((number) => (
        <PdfPage key={number} pdf={pdf} number={number} onFailed={onFailed} />
      ))}
    </ol>
  );
};

const PAGE_WIDTH = 794;

const PdfPage = ({ pdf, number, onFailed }: { pdf: PDFDocumentProxy; number: number; onFailed(): void }) => {
  const { t } = useTranslation('plan');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');

  useEffect(() => {
    let isGone = false;
    if (!canvas.current) return;
    drawPage(pdf, number, canvas.current, PAGE_WIDTH).then(
      (read) => !isGone && setWords(read),
      () => !isGone && onFailed(),
    );
    return () => {
      isGone = true;
    };
  }, [pdf, number, onFailed]);

  const name = t('preview.page', { page: number, pages: pdf.numPages });
  return (
    <li className={styles.page}>
      <canvas ref={canvas} aria-hidden />
      <p className={styles.pageName}>{name}</p>
      <p className={styles.readOut}>{words}</p>
    </li>
  );
};
