/** One more piece of this code: its line counts up, or a new one is added. Lines are "code,pieces", as they are pasted. */
export function withScan(text: string, code: string): string {
  const lines = text.split('\n');
  const isOfCode = (line: string) => line.split(/[,;\t]/)[0]?.trim() === code;
  const at = lines.findIndex(isOfCode);
  if (at < 0) return `${text.trimEnd() && `${text.trimEnd()}\n`}${code},1\n`;
  const pieces = Number(lines[at]?.split(/[,;\t]/)[1]);
  lines[at] = `${code},${Number.isInteger(pieces) ? pieces + 1 : 1}`;
  return lines.join('\n');
}
