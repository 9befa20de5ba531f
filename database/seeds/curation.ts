/**
 * What the sources do not say, written by hand for the sample shop: short codes, swatches, what each picture shows,
 * texts put right where they name another colour than the picture, and a few invented Europeans.
 */
import type { SeedCustomer } from './types';

interface Appliance {
  /** Name in sentence case. */
  title: string;
  /** Start of its SKUs. */
  code: string;
  /** Alt text; {colour} becomes the colour's name. */
  alt: string;
  /** Colour that the product's own picture shows. Left out where that colour is not for sale: the picture is not used. */
  shows?: string;
}

/** The appliances by slug. */
export const APPLIANCES: Record<string, Appliance> = {
  'automatic-espresso-machine': {
    title: 'Automatic espresso machine',
    code: 'ESP-AUTO',
    alt: 'Automatic espresso machine in {colour} with bean hopper and touch display, seen from the front left',
    shows: 'Silver',
  },
  'semi-automatic-espresso-machine': {
    title: 'Semi-automatic espresso machine',
    code: 'ESP-SEMI',
    alt: 'Semi-automatic espresso machine in {colour} with pressure gauge and portafilter',
    shows: 'Stainless Steel',
  },
  'drip-coffee-maker': {
    title: 'Drip coffee maker 1.5L',
    code: 'COF-DRIP',
    alt: 'Drip coffee maker in {colour} with a thermal jug on its plate',
    shows: 'Steel Grey',
  },
  'digital-air-fryer-4l': {
    title: 'Digital air fryer 4.2L',
    code: 'FRY-4L',
    alt: 'Rounded air fryer in {colour} with a lit display above the basket handle',
  },
  'digital-air-fryer-6l': {
    title: 'Digital air fryer 6.2L',
    code: 'FRY-6L',
    alt: 'Large air fryer in {colour} with a viewing window and a lit display',
  },
  'dual-basket-air-fryer': {
    title: 'Dual basket air fryer 8L',
    code: 'FRY-DUAL',
    alt: 'Wide air fryer in {colour} with two baskets side by side',
  },
  'high-speed-blender': {
    title: 'High speed blender 2.0L',
    code: 'BLD-2L',
    alt: 'Jug blender with a {colour} base and one large dial',
    shows: 'Stainless Steel',
  },
  'personal-blender': {
    title: 'Personal blender 600ml',
    code: 'BLD-CUP',
    alt: 'Slim personal blender in {colour} with a clear travel cup',
  },
  'electric-kettle-1-7l': {
    title: 'Electric kettle 1.7L',
    code: 'KET-17',
    alt: 'Electric kettle in {colour} with a water level window',
    shows: 'Stainless Steel',
  },
  'temperature-control-kettle': {
    title: 'Temperature control kettle 1.7L',
    code: 'KET-TEMP',
    alt: 'Gooseneck kettle in {colour} showing its temperature in lit digits',
    shows: 'Stainless Steel',
  },
  '2-slice-toaster': {
    title: '2-slice toaster',
    code: 'TST-2',
    alt: 'Two-slice toaster in {colour}, seen from the front right',
    shows: 'Stainless Steel',
  },
  '4-slice-toaster': {
    title: '4-slice toaster',
    code: 'TST-4',
    alt: 'Four-slice toaster in {colour} with two levers and two dials',
    shows: 'Stainless Steel',
  },
  'food-processor-3l': {
    title: 'Food processor 3.0L',
    code: 'FPR-3L',
    alt: 'Food processor with a clear bowl and feed tube on a {colour} base',
  },
  'air-purifier-compact': {
    title: 'Air purifier Compact',
    code: 'AIR-COMPACT',
    alt: 'Low round air purifier in {colour} with a perforated lower half',
  },
  'air-purifier-tower': {
    title: 'Air purifier Tower',
    code: 'AIR-TOWER',
    alt: 'Tall round air purifier in {colour} with a light ring at the front',
  },
  'air-purifier-pro': {
    title: 'Air purifier Pro',
    code: 'AIR-PRO',
    alt: 'Square floor-standing air purifier in {colour} with a small display',
  },
  'ultrasonic-humidifier-2l': {
    title: 'Ultrasonic humidifier 2.0L',
    code: 'HUM-2L',
    alt: 'Egg-shaped humidifier in {colour} with a mist spout and one dial',
    shows: 'White',
  },
  'smart-humidifier-4l': {
    title: 'Smart humidifier 4.0L',
    code: 'HUM-4L',
    alt: 'Cylindrical humidifier in {colour} showing 45 per cent in lit digits',
  },
  'tower-fan': {
    title: 'Tower fan 100cm',
    code: 'FAN-TOWER',
    alt: 'Slim tower fan in {colour} on a round foot',
  },
  'pedestal-fan': {
    title: 'Pedestal fan 40cm',
    code: 'FAN-STAND',
    alt: 'Pedestal fan in {colour} on a round base',
    shows: 'White',
  },
  'steam-generator-iron': {
    title: 'Steam generator iron',
    code: 'IRN-GEN',
    alt: 'Steam generator iron in {colour} resting on its water tank',
  },
  'handheld-garment-steamer': {
    title: 'Handheld garment steamer',
    code: 'STM-HAND',
    alt: 'Handheld garment steamer in {colour} standing on its tank',
  },
  'professional-garment-steamer': {
    title: 'Professional garment steamer',
    code: 'STM-PRO',
    alt: 'Standing garment steamer in {colour} with pole, hanger and hose',
  },
  'steam-iron': {
    title: 'Steam iron 2400W',
    code: 'IRN-2400',
    alt: 'Steam iron in {colour}, seen from the side',
    shows: 'Grey and White',
  },
  'cordless-stick-vacuum-18v': {
    title: 'Cordless stick vacuum 18V',
    code: 'VAC-18V',
    alt: 'Cordless stick vacuum in {colour}, standing at an angle',
    shows: 'Grey',
  },
  'cordless-stick-vacuum-25v': {
    title: 'Cordless stick vacuum 25V',
    code: 'VAC-25V',
    alt: 'Cordless stick vacuum in {colour} with a clear dust cup',
  },
  'bagless-upright-vacuum': {
    title: 'Bagless upright vacuum',
    code: 'VAC-UPR',
    alt: 'Upright vacuum cleaner in {colour} with a clear dust container',
  },
  'robot-vacuum': {
    title: 'Robot vacuum',
    code: 'VAC-ROBO',
    alt: 'Flat round robot vacuum in {colour}, seen from above',
  },
  'robot-vacuum-pro': {
    title: 'Robot vacuum Pro',
    code: 'VAC-ROBO-PRO',
    alt: 'Robot vacuum in {colour} in front of its emptying station',
  },
  'ionic-hair-dryer': {
    title: 'Ionic hair dryer 2000W',
    code: 'HDR-IONIC',
    alt: 'Hair dryer in {colour} with a concentrator nozzle, seen from the side',
  },
  'travel-hair-dryer': {
    title: 'Compact travel hair dryer',
    code: 'HDR-TRAVEL',
    alt: 'Small hair dryer in {colour} next to its carry pouch',
  },
  'ceramic-hair-straightener': {
    title: 'Ceramic hair straightener',
    code: 'STR-CERAMIC',
    alt: 'Hair straightener in {colour}, slightly open, lying at an angle',
    shows: 'Black',
  },
  'beard-trimmer-3000': {
    title: 'Beard trimmer 3000',
    code: 'TRM-3000',
    alt: 'Beard trimmer in {colour} with a comb attached, standing upright',
    shows: 'Dark Grey',
  },
  'beard-trimmer-7000': {
    title: 'Beard trimmer 7000',
    code: 'TRM-7000',
    alt: 'Beard trimmer in {colour} with an LED display, standing upright',
    shows: 'Gunmetal',
  },
  'multigroom-kit': {
    title: 'Multigroom kit 10-in-1',
    code: 'TRM-KIT',
    alt: 'Grooming kit in {colour}: one trimmer with its heads and combs laid out',
  },
  'rotary-shaver-5000': {
    title: 'Rotary shaver 5000',
    code: 'SHV-5000',
    alt: 'Rotary shaver in {colour} with three heads, standing upright',
  },
  'rotary-shaver-9000': {
    title: 'Rotary shaver 9000',
    code: 'SHV-9000',
    alt: 'Rotary shaver in {colour} with lit charge level, next to its cleaning station',
  },
};

/** Colours of the appliances: end of the SKU and swatch, taken from the pictures. */
export const COLOURS: Record<string, { code: string; swatch: string }> = {
  Black: { code: 'BLK', swatch: '#161616' },
  'Black and Blue': { code: 'BLK-BLU', swatch: '#161616/#1f5fa8' },
  'Black and Red': { code: 'BLK-RED', swatch: '#161616/#c32127' },
  Blue: { code: 'BLU', swatch: '#1f4f96' },
  'Blue and White': { code: 'BLU-WHT', swatch: '#1b6d94/#f4f2ee' },
  Chrome: { code: 'CHR', swatch: '#d5d7d9' },
  'Dark Blue': { code: 'DBL', swatch: '#1d2a4a' },
  'Dark Grey': { code: 'DGR', swatch: '#444648' },
  Graphite: { code: 'GPH', swatch: '#35373a' },
  Grey: { code: 'GRY', swatch: '#6f7173' },
  'Grey and White': { code: 'GRY-WHT', swatch: '#85868a/#f4f2ee' },
  Gunmetal: { code: 'GUN', swatch: '#5a534d' },
  'Matte Black': { code: 'MBK', swatch: '#2b2b2b' },
  Mint: { code: 'MNT', swatch: '#9bdcc0' },
  Pink: { code: 'PNK', swatch: '#f0a79b' },
  'Purple and White': { code: 'PUR-WHT', swatch: '#56305f/#f4f2ee' },
  'Rose Gold': { code: 'RGD', swatch: '#c98474' },
  Silver: { code: 'SLV', swatch: '#b9b9b6' },
  'Stainless Steel': { code: 'STL', swatch: '#a9a7a2' },
  'Steel Grey': { code: 'SGR', swatch: '#5b5f63' },
  White: { code: 'WHT', swatch: '#f4f2ee' },
  'White and Grey': { code: 'WHT-GRY', swatch: '#f4f2ee/#9a9a98' },
};

/** The top of the category tree in menu order, each with the picture that stands for it. */
export const DEPARTMENTS = [
  { name: 'Kitchen', image: 'automatic-espresso-machine-silver' },
  { name: 'Air & climate', image: 'air-purifier-tower-white' },
  { name: 'Floor care', image: 'cordless-stick-vacuum-25v-blue' },
  { name: 'Garment care', image: 'steam-generator-iron-blue-and-white' },
  { name: 'Personal care', image: 'ionic-hair-dryer-rose-gold' },
  { name: 'Outdoor', image: 'b-and-r-explorer-camping-tent' },
];

/** The source's group of all steamers holds a standing one too. */
export const RENAMED_CATEGORIES: Record<string, string> = { 'Handheld Steamers': 'Garment steamers' };

interface OutdoorType {
  name: string;
  /** Start of its SKUs. */
  code: string;
  /** The source knows no sizes; a shop that sells shoes and jackets without them would not look real. */
  sizes: string[];
}

/** Kinds of outdoor goods in menu order, by the source's name. */
export const OUTDOOR_TYPES: Record<string, OutdoorType> = {
  Footwear: { name: 'Footwear', code: 'FTW', sizes: ['40', '41', '42', '43', '44', '45'] },
  Bags: { name: 'Bags', code: 'BAG', sizes: [] },
  Climbing: { name: 'Climbing', code: 'CLM', sizes: [] },
  'Ski/boarding': { name: 'Ski & snowboard', code: 'SKI', sizes: [] },
  Navigation: { name: 'Navigation', code: 'NAV', sizes: [] },
  Trekking: { name: 'Trekking', code: 'TRK', sizes: [] },
  Jackets: { name: 'Jackets', code: 'JKT', sizes: ['S', 'M', 'L', 'XL'] },
  Cycling: { name: 'Cycling', code: 'CYC', sizes: [] },
};

/** Typical weight of such goods in grams, which the source does not give; the first word found in the title counts. */
export const OUTDOOR_WEIGHTS: [word: string, grams: number][] = [
  ['snowboard boots', 2100],
  ['boots', 1300],
  ['shoes', 780],
  ['harness', 420],
  ['goggles', 190],
  ['snowboard', 2900],
  ['skis', 5400],
  ['poles', 490],
  ['daypack', 640],
  ['backpack', 1450],
  ['chalk bag', 110],
  ['dry bag', 620],
  ['bag', 1150],
  ['jacket', 680],
  ['watch', 72],
  ['jersey', 180],
  ['helmet', 310],
  ['headlamp', 95],
  ['tent', 2700],
  ['rope', 4200],
  ['crampons', 920],
  ['axe', 560],
  ['professional compass', 85],
  ['gps', 230],
  ['computer', 130],
];

interface OutdoorText {
  /** What the picture shows. */
  alt: string;
  /** Instead of the source's name, where two goods of one brand share it. */
  title?: string;
  /** A phrase of the description that names another colour than the picture, and what to say instead. */
  correct?: [from: string, to: string];
}

/** Outdoor goods by the source's id. */
export const OUTDOOR: Record<number, OutdoorText> = {
  1: { alt: 'Pair of black leather hiking boots on a white ground' },
  2: { alt: 'Blue climbing harness with dark leg loops, standing upright' },
  3: {
    alt: 'Ski goggles with orange mirrored lenses on a grey mannequin head with a beard',
    correct: ['silver frame', 'dark frame'],
  },
  4: {
    alt: 'Large trekking backpack in brown and blue with many side pockets',
    correct: ['The orange accents add', 'The earthy brown and blue add'],
  },
  5: { alt: 'Black snowboard with a blue graphic and bindings, leaning to the left' },
  6: {
    alt: 'Two black trekking poles with cork grips, standing side by side',
    correct: ['the blue accents add', 'the slim black shafts add'],
  },
  7: {
    alt: 'Black roll-top backpack with a mountain photograph on its front pocket',
    correct: ['The green and black color scheme adds', 'The black design adds'],
  },
  8: { alt: 'Black insulated jacket with its hood up, seen from the front left' },
  9: { alt: 'Black GPS watch with a rugged bezel, leaning to the right' },
  10: { alt: 'Green bike helmet with wide vents, seen from the side' },
  11: { alt: 'Single black climbing shoe, seen from the side' },
  12: {
    alt: 'Snowboard with a snowy mountain in black and white, standing upright',
    correct: ['available in vibrant turquoise', 'with a snowy mountain in black and white'],
  },
  13: { alt: 'Dark green hiking backpack with a lid pocket and straps' },
  14: { alt: 'Black duffle bag with a shoulder strap' },
  15: {
    alt: 'Insulated hooded jacket in amber and charcoal, seen from the front',
    correct: ['Available in vibrant red, it', 'In amber and charcoal, it'],
  },
  16: { alt: 'Dark ski goggles with a pale mirrored lens' },
  17: {
    alt: 'Charcoal climbing harness with blue edges, hanging free',
    correct: ['Available in bold orange, it', 'In charcoal with blue edges, it'],
  },
  18: { alt: 'Pair of steel crampons on a grey ground' },
  19: { alt: 'Pair of olive green running shoes with chunky soles' },
  20: { alt: 'Hand holding a black bike computer that shows a cyclist and figures' },
  21: { alt: 'Pair of black mid-height hiking shoes' },
  22: { alt: 'Blue snowboard with a mountain scene, standing upright' },
  23: { alt: 'Orange full-body climbing harness with black webbing' },
  24: { alt: 'Dark red hiking backpack, standing upright' },
  25: { alt: 'Silver full-face bike helmet, seen from the front left' },
  26: { alt: 'Yellow climbing rope coiled into a tall column' },
  27: { alt: 'Green travel backpack with a front pocket' },
  28: { alt: 'Red down jacket with a stand-up collar, seen from the front' },
  29: { alt: 'Military green digital watch with a rugged case' },
  30: { alt: 'Ski goggles with a white frame and a red mirrored lens' },
  31: { alt: 'Blue chalk bag with a dark waist belt' },
  32: { alt: 'Snowboard with a purple galaxy graphic and bindings, leaning to the right' },
  33: { alt: 'Single grey trail shoe standing on small stones' },
  34: { alt: 'Red bike helmet with a clear visor, seen from the side' },
  35: { title: 'Adjustable carbon fibre trekking poles', alt: 'Black trekking poles of two lengths with wrist straps' },
  36: { alt: 'White daypack with buckled straps, standing upright' },
  37: { alt: 'Red hooded waterproof jacket, seen from the front' },
  38: { alt: 'Small black GPS device with a landscape on its screen' },
  39: { alt: 'Dark ski goggles with a deep blue lens' },
  40: { alt: 'Pair of forest green trail running shoes, one showing its sole' },
  41: { alt: 'Single hiking shoe with translucent panels, seen from the side' },
  42: { alt: 'Pair of skis with a blue and orange mountain graphic' },
  43: { alt: 'Two snowboards with snow peaks in grey and white' },
  44: {
    alt: 'Dark green full-body climbing harness with orange buckles',
    correct: ['The vivid green color', 'The deep green color'],
  },
  45: { alt: 'Box of a tent with a photograph of the pitched tent' },
  46: {
    alt: 'Cycling jersey in navy and white, seen from the front',
    correct: ['Available in a vibrant red color.', 'In navy and white.'],
  },
  47: {
    alt: 'Ice axe with a silver head and a curved black grip in front of a pale mountain',
    correct: ['The sleek orange color adds', 'The sleek black and silver finish adds'],
  },
  48: {
    alt: 'Dark navy backpack with tan details',
    correct: ['The classic yellow color is', 'The dark navy colour is'],
  },
  49: { alt: 'Pink insulated jacket with a hood, seen from the front' },
  50: { alt: 'Grey GPS navigator with a map on its screen' },
  51: { alt: 'Forest green chalk bag filled with chalk' },
  52: { alt: 'Navy blue hiking backpack, standing upright' },
  53: { alt: 'White snowboard beside its base with a forest and an eagle in black' },
  54: { alt: 'Lit headlamp on a black and neon yellow strap' },
  55: { alt: 'Red hooded jacket with zipped pockets, seen from the side' },
  56: { alt: 'Brown canvas duffel bag with leather handles' },
  57: { alt: 'Pair of charcoal trail running shoes' },
  58: { alt: 'Glossy black bike helmet with a visor, seen from the side' },
  59: { alt: 'Black GPS watch with a round dial' },
  60: { alt: 'Pair of matte black snowboard boots' },
  61: { alt: 'Pair of steel-blue hiking shoes' },
  62: { alt: 'Black snowboard with bindings in front of a picture of a rider' },
  63: {
    alt: 'Black climbing harness on a dark mannequin torso',
    correct: ['the blue color of the harness', 'the black harness'],
  },
  64: { alt: 'Olive green backpack with printed patches' },
  65: {
    alt: 'Glossy black carbon cycling helmet, seen from the front',
    correct: ['The rainbow color with the Solstix emblem adds', 'The glossy black finish adds'],
  },
  66: { alt: 'Square gunmetal compass on a lanyard' },
  67: {
    alt: 'Black duffel bag with orange details',
    correct: ['The vibrant orange color adds', 'The orange details on black add'],
  },
  68: { alt: 'Softshell jacket with a colourful 1980s print of a sunset' },
  69: { alt: 'Rugged black GPS navigator with a map on its screen' },
  70: { alt: 'Pair of yellow hiking poles next to a catalogue that shows them' },
  71: { alt: 'Black winter boots worn by a person, close up' },
  72: { alt: 'Pair of blue skis in front of snowy peaks, shown on a tablet' },
  73: { alt: 'Red and black snowboard with bindings on a white stand' },
  74: {
    alt: 'Black and orange climbing harness on a mannequin in beige clothes',
    correct: [
      'The sleek white design with a vibrant orange emblem',
      'The black webbing with its vibrant orange details',
    ],
  },
  75: { alt: 'Single grey hiking shoe with green accents, seen from the side' },
  76: { alt: 'Dark carbon cycling helmet with a bright blue stripe' },
  77: { alt: 'Orange tent with its entrance open' },
  78: { alt: 'Red duffle bag with grey pockets' },
  79: { alt: 'Dark grey insulated jacket in front of snowy peaks' },
  80: { alt: 'Pink GPS watch with a green dial and a dark strap' },
  81: { alt: 'Pair of blue hiking shoes with a mesh upper' },
  82: { alt: 'Black ski goggles with a violet and gold mirrored lens' },
  83: { alt: 'Snowboard in orange and black with bindings, standing upright' },
  84: { alt: 'Black climbing harness with red edges, shown on a tablet' },
  85: { alt: 'Green headlamp lying lit on a green book' },
  86: { alt: 'Matte black bike helmet with a dark visor and red accents' },
  87: { alt: 'Sand-coloured dome tent with an open door' },
  88: { alt: 'Navy backpack with buckled straps, standing upright' },
  89: { alt: 'Navy down jacket with its hood up, seen from the front' },
  90: { alt: 'GPS watch with an orange and black camouflage strap' },
  91: { alt: 'Single blue trail running shoe among flying pebbles' },
  92: {
    alt: 'Snowboard with a snowy mountain under a night sky, standing upright',
    correct: ['in icy white', 'in icy white under a night sky'],
  },
  93: { alt: 'Red climbing harness on a mannequin in front of a glacier' },
  94: { alt: 'Black hiking backpack with orange tiger stripes' },
  95: { alt: 'Glossy grey cycling helmet, seen from the side' },
  96: { alt: 'Dark green family tent with lights on inside' },
  97: { alt: 'Orange waterproof dry bag with black straps' },
  98: { alt: 'Charcoal grey outdoor jacket with a hood' },
  99: { alt: 'Midnight blue GPS watch with a rugged case' },
  100: { alt: 'Pair of green trekking poles with cork handles' },
  101: { alt: 'Pair of brown leather hiking boots on sand' },
};

/** One European as a line: e-mail name, first and last name, phone, company, street, postcode, city, country, account. */
type European = [string, string, string, string | null, string | null, string, string, string, string, boolean];

/** Phone numbers are from the ranges that Germany and France keep free for fiction. */
const EUROPEANS_BY_LINE: European[] = [
  ['jana.becker', 'Jana', 'Becker', '+49 30 23125014', null, 'Kastanienallee 27', '10435', 'Berlin', 'DE', true],
  ['tobias.huber', 'Tobias', 'Huber', null, null, 'Türkenstraße 61', '80799', 'München', 'DE', true],
  ['anke.petersen', 'Anke', 'Petersen', '+49 40 66969123', null, 'Große Elbstraße 68', '22767', 'Hamburg', 'DE', false],
  [
    'customer@storehouse.example',
    'Mehmet',
    'Yılmaz',
    '+49 221 4710227',
    null,
    'Venloer Straße 312',
    '50823',
    'Köln',
    'DE',
    true,
  ],
  ['lena.schubert', 'Lena', 'Schubert', null, null, 'Karl-Liebknecht-Straße 45', '04275', 'Leipzig', 'DE', false],
  [
    'camille.laurent',
    'Camille',
    'Laurent',
    '+33 1 99 00 41 27',
    null,
    '18 rue Oberkampf',
    '75011',
    'Paris',
    'FR',
    true,
  ],
  ['hugo.girard', 'Hugo', 'Girard', '+33 4 65 71 20 36', null, '7 rue Mercière', '69002', 'Lyon', 'FR', false],
  ['ines.moreau', 'Inès', 'Moreau', null, null, '22 quai de la Fosse', '44000', 'Nantes', 'FR', true],
  ['sanne.devries', 'Sanne', 'de Vries', null, null, 'Lindengracht 94', '1015 KL', 'Amsterdam', 'NL', true],
  ['bram.jansen', 'Bram', 'Jansen', null, 'Jansen Buitensport', 'Oudegracht 215', '3511 NK', 'Utrecht', 'NL', true],
  ['katharina.gruber', 'Katharina', 'Gruber', null, null, 'Lerchenfelder Straße 40', '1080', 'Wien', 'AT', true],
  ['florian.moser', 'Florian', 'Moser', null, null, 'Maria-Theresien-Straße 21', '6020', 'Innsbruck', 'AT', false],
  ['lotte.peeters', 'Lotte', 'Peeters', null, null, 'Nationalestraat 53', '2000', 'Antwerpen', 'BE', false],
  ['giulia.conti', 'Giulia', 'Conti', null, null, 'Via Tortona 14', '20144', 'Milano', 'IT', true],
];

/** Invented people in Europe; the source has almost only Americans. */
export const EUROPEANS: SeedCustomer[] = EUROPEANS_BY_LINE.map(
  ([name, firstName, lastName, phone, company, line1, postcode, city, country, account]) => ({
    email: name.includes('@') ? name : `${name}@example.com`,
    firstName,
    lastName,
    phone,
    acceptsMarketing: account,
    tags: company === null ? [] : ['Wholesale'],
    account,
    address: { company, line1, line2: null, postcode, city, region: null, country },
  }),
);
