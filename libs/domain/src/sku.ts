/**
 * A stock keeping unit: letters, digits and . _ - / inside, at most 64 characters. Letter case counts ("85123A" and
 * "85123a" are two goods of a real wholesaler), but search finds both.
 */
export const SKU_PATTERN = /^[A-Za-z0-9](?:[A-Za-z0-9._/-]{0,62}[A-Za-z0-9])?$/;

/** A web address part: lower-case letters, digits and single hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The slug of a title: slugify('Café Maker 1.5 L') is "cafe-maker-1-5-l". */
export const slugify = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 200)
    .replace(/-+$/, '');
