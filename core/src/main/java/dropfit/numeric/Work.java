package dropfit.numeric;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

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

  private @Nullable Step first;

  /** The step behind which the next one is put that is added; null if it comes first. */
  private @Nullable Step lastAdded;

  /** Something that is to be done: at once, in parts of its own, or with stretches of rows. */
  private static final class Step {
    private @Nullable Step next;
    private @Nullable Runnable once;
    private @Nullable BooleanSupplier parts;
    private @Nullable Rows visit;
    private int rows;
    private int most;
    private int at;

    /** Does a part; false if it was the last. */
    boolean advance() {
      if (visit != null) {
        int from = at;
        at = rows - from > most ? from + most : rows;
        visit.visit(from, at);
        return at < rows;
      }
      if (once != null) {
        once.run();
      }
      return parts != null && parts.getAsBoolean();
    }
  }

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
    add(step, null, null, 0, 0);
  }

  /**
   * Adds something that knows its own parts.
   *
   * @param advance does a part; false if it was the last
   */
  public void parts(BooleanSupplier advance) {
    add(null, advance, null, 0, 0);
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
      add(null, null, visit, rows, Math.max(1, PART / Math.max(cells, 1)));
    }
  }

  private void add(
      @Nullable Runnable once,
      @Nullable BooleanSupplier parts,
      @Nullable Rows visit,
      int rows,
      int most) {
    Step step = new Step();
    step.once = once;
    step.parts = parts;
    step.visit = visit;
    step.rows = rows;
    step.most = most;
    Step before = lastAdded;
    if (before == null) {
      step.next = first;
      first = step;
    } else {
      step.next = before.next;
      before.next = step;
    }
    lastAdded = step;
  }

  /**
   * Does one more part.
   *
   * @return whether there are more
   */
  public boolean advance() {
    Step step = first;
    if (step == null) {
      return false;
    }
    lastAdded = null;
    if (!step.advance()) {
      if (lastAdded == null) {
        first = step.next;
      } else {
        lastAdded.next = step.next;
      }
    }
    lastAdded = null;
    return first != null;
  }

  /** Does all that there is to do, and what comes of it. */
  public void finish() {
    boolean more;
    do {
      more = advance();
    } while (more);
  }
}
