import type { OrderStatus, PaymentMethod } from '@storehouse/domain';

/** The shape of catalogue.json: the sample shop's goods. */
export interface SeedCatalogue {
  /** Parents stand before their children. */
  categories: SeedCategory[];
  brands: SeedBrand[];
  products: SeedProduct[];
}

export interface SeedCategory {
  slug: string;
  name: string;
  /** Slug of the category above, null at the top. */
  parent: string | null;
  /** Order among its siblings, from 1. */
  position: number;
  /** Key of a picture of one of its products. */
  image: string;
}

export interface SeedBrand {
  slug: string;
  name: string;
}

export interface SeedProduct {
  slug: string;
  title: string;
  /** Slug of the brand; null for goods without one. */
  brand: string | null;
  /** Slug of a category without children. */
  category: string;
  /** Plain text. */
  description: string;
  attributes: { name: string; value: string }[];
  options: SeedOption[];
  variants: SeedVariant[];
  /** In the order of the gallery; the first one stands for the product. */
  images: SeedImage[];
}

export interface SeedOption {
  name: string;
  values: SeedOptionValue[];
}

export interface SeedOptionValue {
  value: string;
  /** '#rrggbb', or two of them joined by '/' for two-coloured goods; null where the value is no colour. */
  swatch: string | null;
}

export interface SeedVariant {
  sku: string;
  /** The option values joined by ' / '; empty when the product comes in one form only. */
  title: string;
  /** Option name → value. */
  options: Record<string, string>;
  /** EAN-13 from the range that is free for use inside a shop (20…). */
  barcode: string;
  weightGrams: number;
  prices: SeedPrice[];
  /** Pieces on hand before any sample order is placed. */
  stock: number;
  /** Key of the picture that shows this variant; null when the product's pictures show them all. */
  image: string | null;
}

export interface SeedPrice {
  /** ISO 4217. */
  currency: string;
  priceMinor: number;
  /** Former price, always above priceMinor. */
  compareAtMinor: number | null;
}

export interface SeedImage {
  /** The files are images/<key>-<width>.webp for every width of storedWidths(width). */
  key: string;
  alt: string;
  /** Real pixels of the largest file: 600 for a picture whose -640 file is smaller than its name. */
  width: number;
  height: number;
  /** SKU of the variant it shows. */
  variant: string | null;
}

/** One person of customers.json. */
export interface SeedCustomer {
  email: string;
  firstName: string;
  lastName: string;
  phone: string | null;
  acceptsMarketing: boolean;
  tags: string[];
  /** False for people who only ever order as guests. */
  account: boolean;
  address: SeedAddress;
}

export interface SeedAddress {
  company: string | null;
  line1: string;
  line2: string | null;
  postcode: string;
  city: string;
  /** State or province where an address has one. */
  region: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** One order of orders.json; the file is in the order in which they were placed. */
export interface SeedOrder {
  /** When, counted from the day of loading: 0 is today. */
  daysAgo: number;
  /** Hour of that day, UTC. */
  hour: number;
  /** E-mail of somebody in customers.json: a guest order when that person has no account. */
  customer: string;
  lines: { sku: string; quantity: number }[];
  deliveryMethod: 'standard' | 'express';
  paymentMethod: PaymentMethod;
  status: OrderStatus;
  paid: boolean;
}
