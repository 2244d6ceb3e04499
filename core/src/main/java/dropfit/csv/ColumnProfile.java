package dropfit.csv;

import dropfit.profile.ColumnSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is in one column.
 *
 * @param name the column's name
 * @param type how its cells were read
 * @param detected how they would be read if the user had not decided
 * @param format how its numbers or dates are written: for numbers what 1234.5 looks like, for dates
 *     their order; empty for other types
 * @param unit what stands beside each number, or in a row of units; empty if nothing
 * @param role what it is for, as the user chose or as its type suggests
 * @param missing cells without a value
 * @param distinct different values; numbers are counted up to {@link #MAX_DISTINCT_NUMBERS}
 * @param min smallest number, or date in seconds, NaN if there is none
 * @param max largest number, NaN if there is none
 * @param mean mean of the numbers, NaN if there is none
 * @param integral whether there are numbers and all of them are integers
 * @param constant whether all values are the same
 * @param histogram how many numbers are in each of {@link #BINS} bins of equal width from min to
 *     max; empty unless there are numbers
 * @param top the most frequent words, the most frequent first; empty for numbers
 * @param summary all figures of the cells that were read, if only a sample of them is kept; else
 *     empty, since the column tells them
 */
public record ColumnProfile(
    String name,
    ColumnType type,
    ColumnType detected,
    String format,
    String unit,
    Role role,
    int missing,
    int distinct,
    double min,
    double max,
    double mean,
    boolean integral,
    boolean constant,
    List<Integer> histogram,
    List<Frequency> top,
    Optional<ColumnSummary> summary) {
  /** The number of bins of a histogram, and of words in {@link #top()} at most. */
  public static final int BINS = 12;

  /** Distinct numbers are counted up to this many. */
  public static final int MAX_DISTINCT_NUMBERS = 1000;

  /**
   * Copies the lists.
   *
   * @param name the column's name
   * @param type how its cells were read
   * @param detected how they would be read if the user had not decided
   * @param format how its numbers or dates are written: for numbers what 1234.5 looks like, for
   *     dates their order; empty for other types
   * @param unit what stands beside each number, or in a row of units; empty if nothing
   * @param role what it is for, as the user chose or as its type suggests
   * @param missing cells without a value
   * @param distinct different values; numbers are counted up to {@link #MAX_DISTINCT_NUMBERS}
   * @param min smallest number, or date in seconds, NaN if there is none
   * @param max largest number, NaN if there is none
   * @param mean mean of the numbers, NaN if there is none
   * @param integral whether there are numbers and all of them are integers
   * @param constant whether all values are the same
   * @param histogram how many numbers are in each of {@link #BINS} bins of equal width from min to
   *     max; empty unless there are numbers
   * @param top the most frequent words, the most frequent first; empty for numbers
   * @param summary all figures of the cells that were read, if only a sample of them is kept; else
   *     empty, since the column tells them
   */
  public ColumnProfile {
    histogram = List.copyOf(histogram);
    top = List.copyOf(top);
  }

  /** The same profile with what was counted in all rows. */
  ColumnProfile with(ColumnSummary counted, List<Integer> bins) {
    return new ColumnProfile(
        name,
        type,
        detected,
        format,
        unit,
        role,
        missing,
        distinct,
        min,
        max,
        mean,
        integral,
        constant,
        bins,
        top,
        Optional.of(counted));
  }

  /**
   * The formats that cells of a type can have.
   *
   * @param type any type
   * @return how options name them; empty if the type knows no formats
   */
  public static List<String> formats(ColumnType type) {
    return switch (type) {
      case NUMBER -> Arrays.stream(NumberFormat.values()).map(NumberFormat::code).toList();
      case DATE -> Arrays.stream(DateOrder.values()).map(DateOrder::code).toList();
      default -> List.of();
    };
  }

  /**
   * A word and how often it occurs.
   *
   * @param word the word
   * @param count 1 or more
   */
  public record Frequency(String word, int count) {}
}
