package dropfit.numeric;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * Work over many rows that is done in parts, each of which is short however many rows there are, so
 * that whoever drives it can look after something else in between.
 *
 * <p>Whatever is added while a part is done comes next, before what was already there: a step can
 * therefore add those that follow from what it found.
 */
public final class Work {
  /** The cells that are looked at in one part. */
  public static final int PART = 1 << 15;

  private final Deque<BooleanSupplier> steps = new ArrayDeque<>();
  private final Deque<BooleanSupplier> added = new ArrayDeque<>();

  /** What is done with a stretch of rows. */
  public interface Rows {
    /**
     * Does its work.
     *
     * @param from the first row of the stretch
     * @param to the row behind it
     */
    void visit(int from, int to);
  }

  /** Nothing to do. */
  public Work() {}

  /**
   * Adds something short.
   *
   * @param step what is done at once
   */
  public void then(Runnable step) {
    added.add(
        () -> {
          step.run();
          return false;
        });
  }

  /**
   * Adds something that knows its own parts.
   *
   * @param advance does a part; false if it was the last
   */
  public void parts(BooleanSupplier advance) {
    added.add(advance);
  }

  /**
   * Adds a pass over rows.
   *
   * @param rows how many there are
   * @param visit is given one stretch of rows after the other, none twice
   */
  public void over(int rows, Rows visit) {
    over(rows, 1, visit);
  }

  /**
   * Adds a pass over rows.
   *
   * @param rows how many there are
   * @param cells how many cells are looked at in each row
   * @param visit is given one stretch of rows after the other, none twice
   */
  public void over(int rows, int cells, Rows visit) {
    if (rows > 0) {
      int most = Math.max(1, PART / Math.max(cells, 1));
      int[] next = {0};
      added.add(
          () -> {
            int from = next[0];
            int to = rows - from > most ? from + most : rows;
            next[0] = to;
            visit.visit(from, to);
            return to < rows;
          });
    }
  }

  /**
   * Does one more part.
   *
   * @return whether there are more
   */
  public boolean advance() {
    takeAdded();
    BooleanSupplier step = steps.peekFirst();
    if (step != null && !step.getAsBoolean()) {
      steps.removeFirst();
    }
    takeAdded();
    return !steps.isEmpty();
  }

  private void takeAdded() {
    while (!added.isEmpty()) {
      steps.addFirst(added.removeLast());
    }
  }

  /** Does all that there is to do, and what comes of it. */
  public void finish() {
    boolean more;
    do {
      more = advance();
    } while (more);
  }
}
