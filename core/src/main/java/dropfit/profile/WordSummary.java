package dropfit.profile;

import dropfit.data.Column;
import dropfit.data.Repeats;
import dropfit.numeric.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Counts of a column of words or texts.
 *
 * @param missing cells without a value
 * @param unique different words
 * @param top the most frequent words, the most frequent first, equally frequent ones by their text;
 *     at most {@link #MOST_WORDS}
 * @param others cells that hold another word
 */
public record WordSummary(int missing, int unique, List<Frequency> top, int others)
    implements ColumnSummary {
  /** How many words are listed. */
  public static final int MOST_WORDS = 12;

  /**
   * A word and how often it occurs.
   *
   * @param word the word
   * @param count 1 or more
   */
  public record Frequency(String word, int count) {}

  /**
   * Keeps its own copy of the list.
   *
   * @param missing cells without a value
   * @param unique different words
   * @param top the most frequent words
   * @param others cells that hold another word
   */
  public WordSummary {
    top = List.copyOf(top);
  }

  /** Is going to count the words of a column; what it gives is called once the work is done. */
  static Supplier<ColumnSummary> of(Work work, Column column) {
    Tally tally = new Tally();
    if (column instanceof Column.Categories categories) {
      countCodes(work, categories, tally);
    } else {
      countTexts(work, column, tally);
    }
    return () -> tally.summary(column.size());
  }

  private static void countCodes(Work work, Column.Categories column, Tally tally) {
    int[] counts = new int[column.labels().size()];
    work.over(
        column.size(),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            if (!column.isMissing(i)) {
              counts[column.code(i)]++;
            }
          }
        });
    work.over(counts.length, (from, to) -> tally.addAll(counts, from, to, column.labels()::get));
  }

  private static void countTexts(Work work, Column column, Tally tally) {
    int[] rows = new int[column.size()];
    int[] counts = new int[rows.length];
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            rows[i] = i;
          }
        });
    Repeats repeats = new Repeats(work, List.of(column), rows);
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            counts[repeats.firsts()[i]] += column.isMissing(i) ? 0 : 1;
          }
        });
    work.over(rows.length, (from, to) -> tally.addAll(counts, from, to, column::text));
  }

  /** Keeps the most frequent of the words; the order in which they come does not matter. */
  private static final class Tally {
    private final List<Frequency> top = new ArrayList<>();
    private int words;
    private int cells;
    private int listed;

    /** Adds words that occur, of which is known how often. */
    void addAll(int[] counts, int from, int to, IntFunction<String> word) {
      for (int i = from; i < to; i++) {
        if (counts[i] > 0) {
          add(new Frequency(word.apply(i), counts[i]));
        }
      }
    }

    private void add(Frequency word) {
      words++;
      cells += word.count();
      int place = top.size();
      while (place > 0 && goesBefore(word, top.get(place - 1))) {
        place--;
      }
      if (place < MOST_WORDS) {
        top.add(place, word);
        listed += word.count();
      }
      if (top.size() > MOST_WORDS) {
        listed -= top.remove(MOST_WORDS).count();
      }
    }

    private static boolean goesBefore(Frequency a, Frequency b) {
      return a.count() > b.count() || (a.count() == b.count() && a.word().compareTo(b.word()) < 0);
    }

    WordSummary summary(int rows) {
      return new WordSummary(rows - cells, words, top, cells - listed);
    }
  }
}
