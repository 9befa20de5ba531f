import { Injectable } from '@nestjs/common';
import type { PaymentMethod } from '@storehouse/domain';
import type { ListInvoicesQueryDto } from '@storehouse/dto';
import { Database } from '../common/database';
import { Keyset, type KeysetRow } from '../common/keyset';
import { escapeLike } from '../common/sql';

/** An invoice in the list of the admin. */
export interface InvoiceRow extends KeysetRow {
  number: string;
  orderNumber: string;
  buyer: string;
  email: string;
  issuedAt: Date;
  totalMinor: number;
  currency: string;
}

/** What is printed once. */
export interface InvoiceHeadRow {
  number: string;
  issuedOn: Date;
  sellerName: string;
  sellerAddress: string;
  sellerVatId: string;
  orderId: number;
  orderNumber: string;
  placedAt: Date;
  paymentMethod: PaymentMethod;
  currency: string;
  deliveryTitle: string;
  deliveryMinor: number;
  deliveryTaxRateBp: number;
  taxMinor: number;
  totalMinor: number;
  name: string;
  line1: string;
  line2: string | null;
  postalCode: string;
  city: string;
  region: string | null;
  country: string;
}

/** What is printed for each line. */
export interface InvoiceLineRow {
  sku: string;
  title: string;
  variantTitle: string;
  quantity: number;
  unitPriceMinor: number;
  totalMinor: number;
  taxRateBp: number;
  taxMinor: number;
}

@Injectable()
export class InvoicesRepository {
  constructor(private readonly db: Database) {}

  /** A page of invoices, the newest first; `q` begins the invoice's or the order's number, or the e-mail. */
  async list({ q, cursor, limit }: ListInvoicesQueryDto) {
    const keyset = new Keyset(['invoices', q], [{ sql: 'i.id', kind: 'number', descending: true }]);
    const after = keyset.after(cursor);
    const beginning = `${escapeLike(q ?? '')}%`;
    const rows = await this.db.rows<InvoiceRow>(
      `SELECT i.label AS number, o.number AS orderNumber, a.name AS buyer, o.email, i.issued_at AS issuedAt,
         o.total_minor AS totalMinor, o.currency, ${keyset.columns}
       FROM invoices i
       JOIN orders o ON o.id = i.order_id
       JOIN order_addresses a ON a.order_id = o.id AND a.kind = 'shipping'
       WHERE ${after.text} AND ${q ? '(i.label LIKE ? OR o.number LIKE ? OR o.email LIKE ?)' : 'TRUE'}
       ORDER BY ${keyset.orderBy} LIMIT ?`,
      [...after.values, ...(q ? [beginning.toUpperCase(), beginning.toUpperCase(), beginning] : []), limit + 1],
    );
    return keyset.page(rows, limit);
  }

  findOfOrder(orderNumber: string): Promise<InvoiceHeadRow | undefined> {
    return this.head('o.number = ?', orderNumber);
  }

  find(number: string): Promise<InvoiceHeadRow | undefined> {
    return this.head('i.label = ?', number);
  }

  lines(orderId: number): Promise<InvoiceLineRow[]> {
    return this.db.rows(
      `SELECT sku, title, variant_title AS variantTitle, quantity, unit_price_minor AS unitPriceMinor,
         total_minor AS totalMinor, tax_rate_bp AS taxRateBp, tax_minor AS taxMinor
       FROM order_lines WHERE order_id = ? ORDER BY line_number`,
      [orderId],
    );
  }

  /** With the address for the bill, or else the one for the goods. */
  private head(condition: 'o.number = ?' | 'i.label = ?', value: string): Promise<InvoiceHeadRow | undefined> {
    return this.db.one(
      `SELECT i.label AS number, i.issued_on AS issuedOn, i.seller_name AS sellerName,
         i.seller_address AS sellerAddress, i.seller_vat_id AS sellerVatId, o.id AS orderId, o.number AS orderNumber,
         o.placed_at AS placedAt, o.payment_method AS paymentMethod, o.currency, o.delivery_title AS deliveryTitle,
         o.delivery_minor AS deliveryMinor, o.delivery_tax_rate_bp AS deliveryTaxRateBp, o.tax_minor AS taxMinor,
         o.total_minor AS totalMinor, a.name, a.line1, a.line2, a.postal_code AS postalCode, a.city, a.region, a.country
       FROM orders o
       JOIN invoices i ON i.order_id = o.id
       JOIN order_addresses a ON a.order_id = o.id
       WHERE ${condition} ORDER BY a.kind = 'billing' DESC LIMIT 1`,
      [value],
    );
  }
}
