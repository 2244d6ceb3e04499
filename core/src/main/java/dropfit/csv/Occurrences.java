package dropfit.csv;

/** Different numbers, each with how often it occurs; there are places that hold none. */
interface Occurrences {

  /** How many places there are. */
  int size();

  /** The number at a place, NaN if there is none. */
  double value(int place);

  /** How often it occurs. */
  int count(int place);
}
