package dropfit.csv;

import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What stands for no value in a column: the usual words and those that the user named, but none of
 * which the user said that it is a value.
 */
final class MissingWords {
  private final List<char[]> words;
  private final List<char[]> values;
  private final double[] numbers;
  private final boolean dashes;

  /** The words named for all columns, and what was decided about one of them. */
  MissingWords(List<String> everywhere, ColumnChoice here) {
    words = new ArrayList<>();
    dashes = false;
    values = new ArrayList<>();
    for (String word : here.values()) {
      values.add(plain(word));
    }
    List<String> all = new ArrayList<>(everywhere);
    all.addAll(here.missing());
    double[] found = new double[all.size()];
    int count = 0;
    for (String word : all) {
      char[] trimmed = plain(word);
      words.add(trimmed);
      double number = Decimals.parseOrNaN(trimmed, 0, trimmed.length);
      if (Double.isFinite(number)) {
        found[count++] = number;
      }
    }
    numbers = Arrays.copyOf(found, count);
  }

  private MissingWords(MissingWords others) {
    words = others.words;
    values = others.values;
    numbers = others.numbers;
    dashes = true;
  }

  private static char[] plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT).toCharArray();
  }

  /** The same, but a dash is a value unless the user named it. */
  MissingWords withDashes() {
    return new MissingWords(this);
  }

  /** Whether a dash is a value. */
  boolean hasDashes() {
    return dashes;
  }

  /** Whether a trimmed cell has no value. */
  boolean contains(char[] text, int start, int end) {
    boolean dash = dashes && end - start == 1 && text[start] == '-';
    boolean usual = !dash && Literals.isMissing(text, start, end);
    return (usual || isAmong(words, text, start, end)) && !isAmong(values, text, start, end);
  }

  /** Whether the user named a word that usually stands for no value. */
  boolean isNamed(String word) {
    return isAmong(words, word.toCharArray(), 0, word.length());
  }

  private static boolean isAmong(List<char[]> words, char[] text, int start, int end) {
    for (char[] word : words) {
      if (isEqual(word, text, start, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEqual(char[] word, char[] text, int start, int end) {
    if (word.length != end - start) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != Character.toLowerCase(text[start + i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether there are numbers that stand for no value. */
  boolean hasNumbers() {
    return numbers.length > 0;
  }

  /** Whether a number stands for no value. */
  boolean contains(double value) {
    for (double number : numbers) {
      if (number == value) {
        return true;
      }
    }
    return false;
  }
}
