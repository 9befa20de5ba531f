/** Widths that a picture is stored in: /media/{key}-{width}.webp. */
export const IMAGE_WIDTHS = [320, 640, 1024] as const;

/**
 * The widths that exist of a picture whose original is that wide: no file is wider than its original, so the last one
 * may be narrower than its name (of an original of 600 pixels there are -320 and -640, the latter 600 wide).
 */
export const storedWidths = (originalWidth: number): number[] =>
  IMAGE_WIDTHS.filter((_, index) => index === 0 || (IMAGE_WIDTHS[index - 1] ?? 0) < originalWidth);
