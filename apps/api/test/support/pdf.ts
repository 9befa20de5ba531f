import { inflateSync } from 'node:zlib';

/** The words of a PDF whose fonts are standard ones, piece by piece as they were written. */
export function textOfPdf(pdf: Buffer): string {
  const source = pdf.toString('latin1');
  const streams = [...source.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, content = '']) => {
    try {
      return [inflateSync(Buffer.from(content, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  return streams
    .flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)])
    .map(([, pieces = '']) => [...pieces.matchAll(/<([0-9a-f]*)>/gi)].map(([, hex = '']) => winAnsi(hex)).join(''))
    .join('\n');
}

/** Latin-1, but for the euro; Node 20 takes one for the other. */
const winAnsi = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1').replaceAll('\x80', '€');
