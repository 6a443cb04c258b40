/** A term to be written into a glossary: the argument of the server's command `glossary.add`. */
export interface NewTerm {
  readonly name: string;
  readonly definition: string;
  /** The glossary; left out for the only one that there is. A file that is not there yet is made. */
  readonly uri?: string;
}

/** What became of a `glossary.add`. */
export interface AddedTerm {
  /** The glossary that has the term now, or had it before. */
  readonly uri?: string;
  /** The line of its entry, counted from 1. */
  readonly line?: number;
  readonly isAdded: boolean;
  /** Why it was not added, or what of it was left out. */
  readonly message?: string;
  /** The glossaries of which one is to be named; empty where there is none. */
  readonly glossaries?: readonly string[];
}

/** Nobody selects a longer term; it is a sentence, or a slip of the hand. */
const longestName = 100;

/**
 * The name that somebody means who adds a term: what is selected, else the word at the caret.
 *
 * @returns the name in one line; empty where neither can be one
 */
export function nameFrom(selected: string, word: string): string {
  const name = (selected.trim() === '' ? word : selected).replace(/\s+/g, ' ').trim();
  return name.length <= longestName ? name : '';
}
