package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import dropfit.numeric.Decimals;
import java.util.List;

/**
 * What the words of a column are, each counted as often as it occurs.
 *
 * @param present cells that are not missing
 * @param distinct different words among them
 * @param numbers decimal numbers, also infinite ones
 * @param pointed those of the numbers that are infinite or have a decimal point or exponent
 * @param commas numbers with a decimal comma
 * @param formatted numbers written with units or separators
 * @param other the first word that is no decimal number, empty if all are
 */
record WordStatistics(
    int present, int distinct, int numbers, int pointed, int commas, int formatted, String other) {
  private static final int MAX_CATEGORIES = 50;
  private static final int FEW_CATEGORIES = 5;

  static WordStatistics of(List<Frequency> words) {
    int present = 0;
    int numbers = 0;
    int pointed = 0;
    int commas = 0;
    int formatted = 0;
    String other = "";
    for (Frequency frequency : words) {
      int count = frequency.count();
      char[] word = frequency.word().toCharArray();
      present += count;
      double number = Decimals.parseOrNaN(word, 0, word.length);
      if (!Double.isNaN(number) || Literals.isInfinite(word, 0, word.length)) {
        numbers += count;
        pointed += Double.isFinite(number) && Literals.isWhole(word) ? 0 : count;
        continue;
      }
      other = other.isEmpty() ? frequency.word() : other;
      if (Double.isFinite(Literals.parseDecimalComma(word))) {
        commas += count;
      } else if (Literals.isFormattedNumber(word)) {
        formatted += count;
      }
    }
    return new WordStatistics(present, words.size(), numbers, pointed, commas, formatted, other);
  }

  /** The type that suits the words. */
  ColumnType type() {
    if (isMostly(numbers, present)) {
      return ColumnType.NUMBER;
    }
    boolean few = distinct <= MAX_CATEGORIES && 2 * distinct <= present;
    boolean repeated = distinct <= FEW_CATEGORIES && distinct < present;
    return few || repeated || distinct == 1 ? ColumnType.CATEGORY : ColumnType.TEXT;
  }

  /** Whether all cells are numbers and the comma is their decimal sign. */
  boolean isDecimalComma() {
    return commas > 0 && pointed == 0 && commas + numbers == present;
  }

  /** Whether most cells would be numbers, were they written as decimal numbers. */
  boolean looksFormatted() {
    return commas + formatted > 0 && isMostly(numbers + commas + formatted, present);
  }

  /** Whether numbers prevail, though not so clearly that the others are mistakes. */
  boolean isMixed() {
    return 2L * numbers > present && !isMostly(numbers, present);
  }

  /** Whether a part is at least nine tenths of a whole: the share that makes a column numeric. */
  static boolean isMostly(int part, int whole) {
    return 10L * part >= 9L * whole;
  }
}
