/** A mail as it is written, before it becomes plain text and HTML. */
export interface Letter {
  subject: string;
  /** What it says, paragraph by paragraph. */
  paragraphs: string[];
  /** Words and amounts, one pair a row; the last is the sum of those before. */
  sums?: [label: string, amount: string][];
  /** Where it leads. */
  link?: { label: string; url: string };
  /** Who writes. */
  shopName: string;
}

const LABEL_WIDTH = 48;

/** The letter for readers without HTML. */
export function toText({ paragraphs, sums = [], link, shopName }: Letter): string {
  const rows = sums.map(([label, amount]) => `${label.padEnd(LABEL_WIDTH)} ${amount.padStart(14)}`);
  return [
    ...paragraphs,
    ...(rows.length ? [rows.join('\n')] : []),
    ...(link ? [`${link.label}:\n${link.url}`] : []),
    shopName,
  ]
    .join('\n\n')
    .concat('\n');
}

/** The letter as HTML: one column, no pictures, nothing loaded from anywhere. */
export function toHtml({ subject, paragraphs, sums = [], link, shopName }: Letter): string {
  const rows = sums.map(([label, amount], at) => {
    const weight = at === sums.length - 1 ? ' style="font-weight:bold;border-top:1px solid #999"' : '';
    return `<tr${weight}><td style="padding:4px 16px 4px 0">${escapeHtml(label)}</td><td align="right">${escapeHtml(amount)}</td></tr>`;
  });
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    '<body style="font:16px/1.5 sans-serif;color:#1d1d1b;max-width:600px;margin:0 auto;padding:16px">',
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    rows.length ? `<table style="border-collapse:collapse">${rows.join('')}</table>` : '',
    link ? `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>` : '',
    `<p>${escapeHtml(shopName)}</p></body></html>`,
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
