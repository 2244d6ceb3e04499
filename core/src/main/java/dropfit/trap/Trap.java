package dropfit.trap;

import java.util.List;
import java.util.Optional;

/**
 * Something about the data or the choices that would deceive the user.
 *
 * @param code what kind of trap it is
 * @param columns indices of the columns concerned; empty if the rows as a whole are meant
 * @param figures what was measured, in the order in which it matters
 * @param found a sentence: what is the matter, with its figures
 * @param why a sentence: what comes of it
 * @param fix what would mend it, if anything does
 */
public record Trap(
    Code code,
    List<Integer> columns,
    List<Figure> figures,
    String found,
    String why,
    Optional<Fix> fix) {

  /** Kinds of trap, those that make scores too good first. */
  public enum Code {
    /** A feature that by itself tells the target almost without error. */
    TARGET_COPY("Copy of the target"),
    /** A feature that numbers or names the rows. */
    IDENTIFIER("Identifier as a feature"),
    /** Rows held back that also stand among the training rows. */
    SPLIT_DUPLICATES("Duplicates on both sides of the split"),
    /** Rows that occur more than once. */
    DUPLICATES("Duplicate rows"),
    /** Rows recorded over time that are split at random. */
    TIME_ORDER("Order in time"),
    /** Fewer training rows than prepared columns. */
    WIDE("More columns than rows"),
    /** A class with too few training rows. */
    RARE_CLASS("Class with few rows"),
    /** A class that nearly all rows have, or is much larger than another. */
    IMBALANCE("Imbalanced classes"),
    /** A feature with a single value. */
    CONSTANT("Constant column"),
    /** A feature with the same value in nearly all rows. */
    NEARLY_CONSTANT("Nearly constant column");

    private final String title;

    Code(String title) {
      this.title = title;
    }

    /**
     * The name that a person reads.
     *
     * @return a few words
     */
    public String title() {
      return title;
    }
  }

  /**
   * A figure.
   *
   * @param name what it is, in a few words
   * @param value the figure itself; a share is 0 to 1
   */
  public record Figure(String name, double value) {}

  /**
   * Keeps its own copy of the lists.
   *
   * @param code what kind of trap it is
   * @param columns indices of the columns concerned
   * @param figures what was measured
   * @param found what is the matter
   * @param why what comes of it
   * @param fix what would mend it, if anything does
   */
  public Trap {
    columns = List.copyOf(columns);
    figures = List.copyOf(figures);
  }
}
