/** One thing that two people left in different states. */
export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

/** Label of a fact → what it says. */
export type Facts = Map<string, string>;

/** What two states say differently. */
export const differencesBetween = (mine: Facts, theirs: Facts): Difference[] =>
  [...new Set([...mine.keys(), ...theirs.keys()])]
    .map((label) => ({ label, mine: mine.get(label) ?? '', theirs: theirs.get(label) ?? '' }))
    .filter((row) => row.mine !== row.theirs);
