/** The word when it is one of the list: addresses may hold anything. */
export const oneOf = <T extends string>(words: readonly T[], word: string | undefined): T | undefined =>
  words.find((each) => each === word);
