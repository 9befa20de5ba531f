import { formatMoney } from '@storehouse/domain';
import type { InvoiceRowDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { PdfButton } from '../../../components/pdf-button';
import { formatDate } from '../../../lib/dates';
import { adminPaths } from '../parts/admin-paths';
import list from '../parts/list.module.css';
import { getInvoicePdf } from './invoices.api';

/** One row an invoice. */
export function InvoiceTable({ items }: { items: InvoiceRowDto[] }) {
  return (
    <div className={list.frame}>
      <table className={list.table}>
        <caption className="visually-hidden">Invoices</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Issued</th>
            <th scope="col">Buyer</th>
            <th scope="col">Order</th>
            <th scope="col" data-numeric>
              Total
            </th>
            <th scope="col">
              <span className="visually-hidden">Document</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((invoice) => (
            <tr key={invoice.number}>
              <th scope="row" className={list.main}>
                {invoice.number}
              </th>
              <td data-end="2">{formatDate(invoice.issuedAt)}</td>
              <td data-wide>
                {invoice.buyer} <span className={list.muted}>{invoice.email}</span>
              </td>
              <td>
                <Link to={adminPaths.order(invoice.orderNumber)}>{invoice.orderNumber}</Link>
              </td>
              <td data-numeric>{formatMoney(invoice.totalMinor, invoice.currency)}</td>
              <td data-end>
                <PdfButton dense name={invoice.number} load={() => getInvoicePdf(invoice.number)}>
                  PDF
                </PdfButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
