package dropfit.csv;

/**
 * Which rows of a file are kept. Whatever is told about columns is about all rows that were read.
 *
 * @param kind all of them, the first ones, or some at random
 * @param rows how many at most; of no meaning for all of them
 * @param seed of the random choice; equal seeds choose equal rows of a file
 */
public record RowChoice(Kind kind, int rows, int seed) {

  /** Keeps every row, or none if they are too many. */
  public static final RowChoice ALL = new RowChoice(Kind.ALL, Integer.MAX_VALUE, 0);

  /** Ways to choose. */
  public enum Kind {
    /** Every row. */
    ALL,
    /** Those at the beginning; the rest of the file is not read. */
    FIRST,
    /** Some of all rows, each as likely as any other, in the order of the file. */
    SAMPLE
  }

  /**
   * The rows at the beginning of a file.
   *
   * @param rows how many at most, 1 or more
   * @return the choice
   */
  public static RowChoice first(int rows) {
    return new RowChoice(Kind.FIRST, rows, 0);
  }

  /**
   * Rows from all over a file.
   *
   * @param rows how many at most, 1 or more
   * @param seed of the random choice
   * @return the choice
   */
  public static RowChoice sample(int rows, int seed) {
    return new RowChoice(Kind.SAMPLE, rows, seed);
  }
}
