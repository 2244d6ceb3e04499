package dropfit.csv;

import dropfit.numeric.Seeds;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Tells for each row of a file in which slot its cells are kept. A row that is not kept goes to the
 * slot behind the last, where the next one overwrites it.
 *
 * <p>A sample is drawn by algorithm R (Vitter, "Random sampling with a reservoir", ACM Transactions
 * on Mathematical Software 11, 1985), so the number of rows need not be known.
 */
final class RowSlots {
  private final RowChoice choice;
  private final int most;
  private final UniformRandomProvider generator;
  private int seen;

  /**
   * Begins with the first row.
   *
   * @param most how many slots there can be
   */
  RowSlots(RowChoice choice, int most) {
    this.choice = choice;
    this.most = Math.min(choice.rows(), most);
    generator = Seeds.generator(choice.seed());
  }

  /** The slot of the next row, 0 to {@link #most()}. */
  int next() {
    int row = seen++;
    if (row < most || choice.kind() != RowChoice.Kind.SAMPLE) {
      return Math.min(row, most);
    }
    return Math.min(generator.nextInt(seen), most);
  }

  /** How many rows can be kept. */
  int most() {
    return most;
  }

  /** How many rows there were. */
  int seen() {
    return seen;
  }

  /** How many of them are kept. */
  int kept() {
    return Math.min(seen, most);
  }

  /** Whether rows are kept from all over the file, so that their order has to be restored. */
  boolean isSample() {
    return choice.kind() == RowChoice.Kind.SAMPLE;
  }

  /** Whether only rows at the beginning are wanted. */
  boolean isFirst() {
    return choice.kind() == RowChoice.Kind.FIRST;
  }

  /** Whether the next row would be of no use. */
  boolean isDone() {
    return isFirst() && seen >= most;
  }

  /** Whether there were more rows than can be held, though all are wanted. */
  boolean isTooMany() {
    return choice.kind() == RowChoice.Kind.ALL && seen > most;
  }
}
