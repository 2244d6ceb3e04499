package dropfit.profile;

import dropfit.data.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** Counts the words of a column. */
  static WordSummary of(Column column) {
    return column instanceof Column.Categories categories ? ofCodes(categories) : ofTexts(column);
  }

  private static WordSummary ofCodes(Column.Categories column) {
    int[] counts = new int[column.labels().size()];
    for (int i = 0; i < column.size(); i++) {
      if (!column.isMissing(i)) {
        counts[column.code(i)]++;
      }
    }
    Tally tally = new Tally();
    for (int code = 0; code < counts.length; code++) {
      if (counts[code] > 0) {
        tally.add(new Frequency(column.labels().get(code), counts[code]));
      }
    }
    return tally.summary(column.size());
  }

  private static WordSummary ofTexts(Column column) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < column.size(); i++) {
      if (!column.isMissing(i)) {
        counts.merge(column.text(i), 1, Integer::sum);
      }
    }
    Tally tally = new Tally();
    counts.forEach((word, count) -> tally.add(new Frequency(word, count)));
    return tally.summary(column.size());
  }

  /** Keeps the most frequent of the words; the order in which they come does not matter. */
  private static final class Tally {
    private final List<Frequency> top = new ArrayList<>();
    private int words;
    private int cells;
    private int listed;

    void add(Frequency word) {
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
