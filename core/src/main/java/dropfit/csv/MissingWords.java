package dropfit.csv;

import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What stands for no value in a column: the usual words and those that the user named. */
final class MissingWords {
  private final List<char[]> words;
  private final double[] numbers;
  private final boolean dashes;

  /** The words named for all columns and for one of them. */
  MissingWords(List<String> everywhere, List<String> here) {
    words = new ArrayList<>();
    dashes = false;
    List<String> all = new ArrayList<>(everywhere);
    all.addAll(here);
    double[] found = new double[all.size()];
    int count = 0;
    for (String word : all) {
      char[] trimmed = word.strip().toLowerCase(Locale.ROOT).toCharArray();
      words.add(trimmed);
      double number = Decimals.parseOrNaN(trimmed, 0, trimmed.length);
      if (Double.isFinite(number)) {
        found[count++] = number;
      }
    }
    numbers = Arrays.copyOf(found, count);
  }

  private MissingWords(List<char[]> words, double[] numbers) {
    this.words = words;
    this.numbers = numbers;
    dashes = true;
  }

  /** The same, but a dash is a value unless the user named it. */
  MissingWords withDashes() {
    return new MissingWords(words, numbers);
  }

  /** Whether a dash is a value. */
  boolean hasDashes() {
    return dashes;
  }

  /** Whether a trimmed cell has no value. */
  boolean contains(char[] text, int start, int end) {
    boolean dash = dashes && end - start == 1 && text[start] == '-';
    if (!dash && Literals.isMissing(text, start, end)) {
      return true;
    }
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
