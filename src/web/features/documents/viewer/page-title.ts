import { formatNumber } from '../../../components/format.ts';

/** "Page 3", "Page 3, read by OCR, 87% certain". */
export function pageWords({ number, ocr }: { number: number; ocr?: number | undefined }): string {
  const words = `Page ${formatNumber(number)}`;
  return ocr === undefined ? words : `${words}, read by OCR, ${Math.round(ocr * 100)}% certain`;
}
