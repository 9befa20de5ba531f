/**
 * Makes the sample shop out of the two open catalogues named in NOTICE.md:
 *
 *   npx tsx database/seeds/convert.ts FOLDER
 *
 * FOLDER holds appliances/{products,customers}.csv, appliances/images/,
 * outdoor/catalog.json and outdoor/images/. The same input gives the same files; nothing here is random.
 * What the sources do not say (stock, barcodes, sizes, orders) follows from hashes, the rest stands in curation.ts.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMoney, slugify, storedWidths } from '@storehouse/domain';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import {
  APPLIANCES,
  COLOURS,
  DEPARTMENTS,
  EUROPEANS,
  OUTDOOR,
  OUTDOOR_TYPES,
  OUTDOOR_WEIGHTS,
  RENAMED_CATEGORIES,
} from './curation';
import { hash, sampleOrders } from './sample-orders';
import type {
  SeedCatalogue,
  SeedCategory,
  SeedCustomer,
  SeedImage,
  SeedOrder,
  SeedPrice,
  SeedProduct,
  SeedVariant,
} from './types';

type Row = Record<string, string>;

interface OutdoorItem {
  Id: number;
  Type: string;
  Brand: string;
  Name: string;
  Description: string;
  Price: number;
}

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder of the two catalogues: npx tsx database/seeds/convert.ts FOLDER');

/** Original file of every picture that is used, by key. */
const originals = new Map<string, string>();

const readRows = (file: string): Row[] => parse(readFileSync(join(folder, file)), { columns: true, bom: true });

/** The value of a key that must be there. */
const need = <T>(value: T | undefined, what: string): T => {
  if (value === undefined || value === '') throw new Error(`Missing: ${what}`);
  return value;
};

/** 'Matte Black' → 'Matte black'. */
const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

const webName = (name: string): string => slugify(name.replace(/&/g, ' and ').replace(/['’]/g, ''));

const BRITISH: [RegExp, string][] = [
  [/\bcolor/g, 'colour'],
  [/\bgray\b/g, 'grey'],
  [/\bfiber\b/g, 'fibre'],
  [/\bFiber\b/g, 'Fibre'],
  [/\baluminum\b/g, 'aluminium'],
  [/\b(custom|personal|organ|motor|polar)iz/g, '$1is'],
  [/\bmaneuver/g, 'manoeuvr'],
  [/\bmoldable\b/g, 'mouldable'],
  [/\bodors\b/g, 'odours'],
  [/\bTraveler/g, 'Traveller'],
  [/\bMens\b/g, "Men's"],
  [/\bspecialty\b/g, 'speciality'],
  [/(\d)m2\b/g, '$1m²'],
];

const british = (text: string): string => BRITISH.reduce((done, [from, to]) => done.replace(from, to), text.trim());

/** A stock that looks like a shop's: 3 % sold out, 8 % nearly so, the rest well filled. */
const stockOf = (sku: string): number => {
  const dice = hash(sku) % 100;
  if (dice < 3) return 0;
  return dice < 11 ? 1 + (hash(`${sku} low`) % 5) : 10 + (hash(`${sku} full`) % 191);
};

/** EAN-13 in the range 20…, which GS1 leaves to shops for their own use. */
const barcodeOf = (sku: string): string => {
  const digits = `20${String(hash(sku)).padStart(10, '0')}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
};

const priceOf = (currency: string, price: string, compareAt = ''): SeedPrice => {
  const priceMinor = need(parseMoney(price, currency), `price in ${currency}`);
  const compareAtMinor = parseMoney(compareAt, currency) ?? 0;
  return { currency, priceMinor, compareAtMinor: compareAtMinor > priceMinor ? compareAtMinor : null };
};

const picture = async (key: string, file: string, alt: string, variant: string | null): Promise<SeedImage> => {
  const { width, height } = await sharp(file).metadata();
  originals.set(key, file);
  return { key, alt, width, height, variant };
};

const KNOWN_ATTRIBUTES: [column: string, name: string][] = [
  ['capacity', 'Capacity'],
  ['wattage', 'Power'],
  ['voltage', 'Voltage'],
  ['runtime', 'Runtime'],
  ['room_coverage', 'Room size'],
  ['noise_level', 'Noise level'],
  ['connectivity', 'Connectivity'],
];

/** '220-240V' → '220–240 V', '600ml' → '600 ml', 'WiFi + App' → 'Wi-Fi and app'. */
const measure = (text: string): string =>
  text
    .replace(/(\d)(?=[A-Za-z])/g, '$1 ')
    .replace(/(\d)-(\d)/g, '$1–$2')
    .replace('Lithium', 'lithium')
    .replace(/^App$/, 'By app')
    .replace('WiFi + App', 'Wi-Fi and app');

const centimetres = (inches: string): number => Math.round(Number(inches) * 2.54);

const attributesOf = (product: Row, variant: Row): SeedProduct['attributes'] =>
  [
    ...KNOWN_ATTRIBUTES.map(([column, name]) => ({
      name,
      value: measure(product[`custom_field.custom.${column}`] ?? ''),
    })),
    {
      name: 'Dimensions (W × H × D)',
      value: `${[variant.width, variant.height, variant.depth].map((side) => centimetres(side ?? '')).join(' × ')} cm`,
    },
    { name: 'Warranty', value: (product['custom_field.custom.warranty'] ?? '').toLowerCase() },
  ].filter(({ value }) => value !== '');

const variantTitle = (options: Record<string, string>): string => Object.values(options).join(' / ');

/** One appliance: its own row, then a row in USD for each colour, then a row in EUR for each. */
const toAppliance = async (slug: string, rows: Row[]): Promise<SeedProduct> => {
  const appliance = need(APPLIANCES[slug], `appliance ${slug} in curation.ts`);
  const product = need(
    rows.find((row) => row.name),
    `name of ${slug}`,
  );
  const colours = rows.filter((row) => row.option1_name === 'Color');
  const variants: SeedVariant[] = [];
  const images: SeedImage[] = [];
  const addPicture = async (row: Row, colour: string, sku: string, note = ''): Promise<string> => {
    const file = need(row.image1_src?.split('/').at(-1), `picture of ${sku}`);
    const key = file.replace('.webp', '');
    const alt = appliance.alt.replace('{colour}', colour.toLowerCase()) + note;
    images.push(await picture(key, join(folder, 'appliances/images', file), alt, sku));
    return key;
  };

  for (const row of colours) {
    const colour = need(row.option1_value, `colour of ${row.sku}`);
    const sku = `${appliance.code}-${need(COLOURS[colour], `colour ${colour} in curation.ts`).code}`;
    const options = { Colour: sentenceCase(colour) };
    const image = await addPicture(row, colour, sku);
    if (colour === appliance.shows) await addPicture(product, colour, sku, ', second picture');
    variants.push({
      sku,
      title: variantTitle(options),
      options,
      barcode: barcodeOf(sku),
      weightGrams: Math.round(Number(row.weight) * 453.592),
      prices: rows
        .filter((other) => other.sku === row.sku)
        .map((other) => priceOf(need(other.currency, 'currency'), need(other.price, 'price'), other.compare_at_price))
        .sort((a, b) => a.currency.localeCompare(b.currency)),
      stock: stockOf(sku),
      image,
    });
  }

  const category = need(product.category1?.split(' -> ')[1], `category of ${slug}`);
  return {
    slug,
    title: appliance.title,
    brand: null,
    category: slugify(RENAMED_CATEGORIES[category] ?? category),
    description: british(need(product.description, `description of ${slug}`)),
    attributes: attributesOf(product, need(colours[0], `variant of ${slug}`)),
    options: [
      {
        name: 'Colour',
        values: colours.map(({ option1_value: colour = '' }) => ({
          value: sentenceCase(colour),
          swatch: need(COLOURS[colour], colour).swatch,
        })),
      },
    ],
    variants,
    images,
  };
};

/** Words of the outdoor titles that are plain nouns and colours; all other words are names of models. */
const PLAIN_WORDS = new Set(
  (
    'black blue grey purple red green olive steel-blue hiking boots harness goggles backpack snowboard poles fibre ' +
    'trekking insulated jacket watch bike helmet climbing shoes duffle duffel bag crampons running biking computer ' +
    'rope travel down tactical ski skis chalk trail daypack waterproof portable all-mountain tent cycling jersey ice ' +
    'axe navigator headlamp professional compass softshell camping dry outdoor freestyle'
  ).split(' '),
);

/** 'Gravity Beam Climbing Rope' → 'Gravity Beam climbing rope'. */
const outdoorTitle = (name: string): string =>
  british(name)
    .replace(/\b2-Person\b/, '2-person')
    .replace(/\b3-Season\b/, '3-season')
    .split(' ')
    .map((word, at) => (at > 0 && PLAIN_WORDS.has(word.toLowerCase()) ? word.toLowerCase() : word))
    .join(' ');

const outdoorDescription = ({ Id, Description }: OutdoorItem, correct?: [string, string]): string => {
  if (correct && !Description.includes(correct[0])) throw new Error(`Outdoor ${Id} does not say "${correct[0]}"`);
  return british(correct ? Description.replace(...correct) : Description);
};

/** One of the outdoor goods: a single picture, sizes where people ask for them. Its one price is taken as euro. */
const toOutdoor = async (item: OutdoorItem): Promise<SeedProduct> => {
  const type = need(OUTDOOR_TYPES[item.Type], `type ${item.Type} in curation.ts`);
  const { alt, title = outdoorTitle(item.Name), correct } = need(OUTDOOR[item.Id], `outdoor ${item.Id} in curation.ts`);
  const slug = webName(`${item.Brand} ${title}`);
  const [, weightGrams] = need(
    OUTDOOR_WEIGHTS.find(([word]) => title.toLowerCase().includes(word)),
    `weight of ${title}`,
  );
  const brandCode = item.Brand.replace('&', 'n').slice(0, 3).toUpperCase();
  const base = `${type.code}-${brandCode}-${String(item.Id).padStart(3, '0')}`;
  const litres = /(\d+)L\b/.exec(title)?.[1];
  const toVariant = (sku: string, options: Record<string, string>): SeedVariant => ({
    sku,
    title: variantTitle(options),
    options,
    barcode: barcodeOf(sku),
    weightGrams,
    prices: [priceOf('EUR', item.Price.toFixed(2))],
    stock: stockOf(sku),
    image: null,
  });

  return {
    slug,
    title,
    brand: webName(item.Brand),
    category: webName(type.name),
    description: outdoorDescription(item, correct),
    attributes: litres ? [{ name: 'Capacity', value: `${litres} L` }] : [],
    options: type.sizes.length ? [{ name: 'Size', values: type.sizes.map((value) => ({ value, swatch: null })) }] : [],
    variants: type.sizes.length
      ? type.sizes.map((Size) => toVariant(`${base}-${Size}`, { Size }))
      : [toVariant(base, {})],
    images: [await picture(slug, join(folder, 'outdoor/images', `${item.Id}.webp`), alt, null)],
  };
};

/** The tree: departments in menu order, under each its groups in the order of the sources. */
const toCategories = (rows: Row[], products: SeedProduct[]): SeedCategory[] => {
  const groups = new Map<string, string[]>(DEPARTMENTS.map(({ name }) => [name, []]));
  for (const path of new Set(rows.flatMap((row) => row.category1 || []))) {
    const [department = '', group = ''] = path.split(' -> ');
    groups.get(sentenceCase(department))?.push(RENAMED_CATEGORIES[group] ?? sentenceCase(group));
  }
  groups.set(
    'Outdoor',
    Object.values(OUTDOOR_TYPES).map(({ name }) => name),
  );
  const leadPicture = (category: string): string =>
    need(products.find((product) => product.category === category)?.images[0]?.key, `product in ${category}`);

  return DEPARTMENTS.flatMap(({ name, image }, at) => {
    const parent = webName(name);
    return [
      { slug: parent, name, parent: null, position: at + 1, image },
      ...need(groups.get(name), name).map((group, index) => {
        const slug = webName(group);
        return { slug, name: group, parent, position: index + 1, image: leadPicture(slug) };
      }),
    ];
  });
};

const toCustomer = (row: Row): SeedCustomer => ({
  email: need(row.email, 'e-mail'),
  firstName: row.first_name ?? '',
  lastName: row.last_name ?? '',
  phone: row.phone || null,
  acceptsMarketing: row.accepts_email_marketing === 'yes',
  tags: (row.tags ?? '').split(', ').filter(Boolean),
  account: true,
  address: {
    company: row.company || null,
    line1: row.address1 ?? '',
    line2: row.address2 || null,
    postcode: row.zip ?? '',
    city: row.city ?? '',
    region: row.province_code || null,
    country: row.country_code ?? '',
  },
});

/** Writes every width of a picture; sharp leaves all metadata behind. */
const writePicture = async (key: string, file: string, width: number): Promise<void> => {
  for (const preset of storedWidths(width)) {
    await sharp(file)
      .resize({ width: preset, withoutEnlargement: true })
      .webp({ quality: 75, effort: 6, smartSubsample: true })
      .toFile(join(__dirname, 'images', `${key}-${preset}.webp`));
  }
};

const repeated = (values: string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

/** What is wrong with the shop: names used twice and references into the void. */
const faults = (catalogue: SeedCatalogue, customers: SeedCustomer[], orders: SeedOrder[]): string[] => {
  const { categories, brands, products } = catalogue;
  const variants = products.flatMap((product) => product.variants);
  const images = products.flatMap((product) => product.images);
  const parents = categories.map(({ parent }) => parent);
  const leaves = new Set(categories.filter(({ slug }) => !parents.includes(slug)).map(({ slug }) => slug));
  const keys = new Set(images.map(({ key }) => key));
  const brandSlugs = new Set(brands.map(({ slug }) => slug));
  const emails = new Set(customers.map(({ email }) => email));
  const left = new Map(variants.map(({ sku, stock }) => [sku, stock]));
  for (const { sku, quantity } of orders.flatMap(({ lines }) => lines)) left.set(sku, (left.get(sku) ?? 0) - quantity);

  return [
    ...repeated(categories.map(({ slug }) => slug)).map((slug) => `category ${slug} twice`),
    ...repeated(products.map(({ slug }) => slug)).map((slug) => `product ${slug} twice`),
    ...repeated(variants.map(({ sku }) => sku)).map((sku) => `SKU ${sku} twice`),
    ...repeated(variants.map(({ barcode }) => barcode)).map((barcode) => `barcode ${barcode} twice`),
    ...repeated(images.map(({ key }) => key)).map((key) => `picture ${key} twice`),
    ...repeated(customers.map(({ email }) => email)).map((email) => `customer ${email} twice`),
    ...variants.filter(({ sku }) => !/^[A-Z0-9-]{1,24}$/.test(sku)).map(({ sku }) => `SKU ${sku} is malformed`),
    ...products.filter(({ category }) => !leaves.has(category)).map(({ slug }) => `${slug}: no such leaf category`),
    ...products.filter(({ brand }) => brand && !brandSlugs.has(brand)).map(({ slug }) => `${slug}: no such brand`),
    ...variants.filter(({ image }) => image && !keys.has(image)).map(({ sku }) => `${sku}: no such picture`),
    ...categories.filter(({ image }) => !keys.has(image)).map(({ slug }) => `category ${slug}: no such picture`),
    ...orders.filter(({ customer }) => !emails.has(customer)).map(({ customer }) => `order of unknown ${customer}`),
    ...[...left].filter(([, pieces]) => pieces < 0).map(([sku]) => `${sku}: ordered more than there is`),
  ];
};

const write = (name: string, content: unknown): void =>
  writeFileSync(join(__dirname, name), `${JSON.stringify(content, null, 2)}\n`);

const convert = async (): Promise<void> => {
  const rows = readRows('appliances/products.csv');
  const items: OutdoorItem[] = JSON.parse(readFileSync(join(folder, 'outdoor/catalog.json'), 'utf8'));
  const products: SeedProduct[] = [];
  for (const slug of new Set(rows.flatMap((row) => row.slug ?? []))) {
    products.push(
      await toAppliance(
        slug,
        rows.filter((row) => row.slug === slug),
      ),
    );
  }
  for (const item of items) products.push(await toOutdoor(item));

  const brandNames = [...new Set(items.map(({ Brand }) => Brand))].sort();
  const catalogue: SeedCatalogue = {
    categories: toCategories(rows, products),
    brands: brandNames.map((name) => ({ slug: webName(name), name })),
    products,
  };
  const customers = [...readRows('appliances/customers.csv').map(toCustomer), ...EUROPEANS];
  const orders = sampleOrders(products, customers);

  const wrong = faults(catalogue, customers, orders);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));

  rmSync(join(__dirname, 'images'), { recursive: true, force: true });
  mkdirSync(join(__dirname, 'images'));
  for (const { key, width } of products.flatMap((product) => product.images)) {
    await writePicture(key, need(originals.get(key), key), width);
  }
  write('catalogue.json', catalogue);
  write('customers.json', customers);
  write('orders.json', orders);
};

convert().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
