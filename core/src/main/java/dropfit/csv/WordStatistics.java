package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import dropfit.numeric.Decimals;
import java.util.List;
import java.util.Optional;

/**
 * What the words of a column are, each counted as often as it occurs. They are looked at in parts,
 * since there may be millions of them: nothing is known before {@link #advance} has come to the
 * end.
 */
final class WordStatistics {
  /** Characters that are looked at in one part: some milliseconds of work. A word is not cut. */
  private static final int PART = 1 << 16;

  /** What a word costs besides its characters. */
  private static final int WORD = 12;

  private static final int MAX_CATEGORIES = 50;
  private static final int FEW_CATEGORIES = 5;
  private static final int MANY_ROWS = 100;

  private final int distinct;
  private List<Frequency> words;
  private final NumberEvidence numbers = new NumberEvidence();
  private final DateEvidence dates = new DateEvidence();
  private final Optional<Booleans> booleans;
  private int looked;
  private int counted;
  private int present;
  private int decimals;
  private int digits;
  private int codes;
  private int withDigit;
  private boolean spaced;
  private boolean plus;
  private int asides;

  /** Is going to look at words, which must not change meanwhile. */
  WordStatistics(List<Frequency> words) {
    this.words = words;
    distinct = words.size();
    booleans = Booleans.of(words);
  }

  /** What a few words are. */
  static WordStatistics of(List<Frequency> words) {
    WordStatistics statistics = new WordStatistics(words);
    while (statistics.advance()) {}
    return statistics;
  }

  /** Looks at some words; false if that were the last ones. */
  boolean advance() {
    int end = distinct;
    int left = PART;
    while (left > 0 && looked < end) {
      Frequency word = words.get(looked++);
      numbers.lookForUnit(word);
      left -= WORD + word.word().length();
    }
    while (left > 0 && counted < end) {
      Frequency word = words.get(counted++);
      add(word);
      left -= WORD + word.word().length();
    }
    if (counted == end) {
      // The words are not held any longer than they are needed.
      words = List.of();
    }
    return counted < end;
  }

  private void add(Frequency frequency) {
    String word = frequency.word();
    int count = frequency.count();
    char[] text = word.toCharArray();
    present += count;
    boolean decimal =
        !Double.isNaN(Decimals.parseOrNaN(text, 0, text.length))
            || Literals.isInfinite(text, 0, text.length);
    decimals += decimal ? count : 0;
    boolean allDigits = Literals.isDigits(text, 0, text.length);
    digits += allDigits ? count : 0;
    codes += allDigits && Literals.isCode(text, 0, text.length) ? count : 0;
    withDigit += Literals.hasDigit(text) ? count : 0;
    spaced |= word.indexOf(' ') >= 0;
    plus |= word.equals("+");
    boolean aside = Literals.isMark(text, 0, text.length) || Literals.isError(text, 0, text.length);
    asides += aside ? count : 0;
    if (aside) {
      return;
    }
    numbers.add(word, text, count);
    dates.add(word, count);
  }

  /** The number of cells that are not missing. */
  int present() {
    return present;
  }

  /** The number of cells that hold more than signs or an error: those that tell what they are. */
  int telling() {
    return present - asides;
  }

  /** Whether all cells that are not missing are a plus sign. */
  boolean arePlusSigns() {
    return plus && distinct == 1;
  }

  /** The number of different words. */
  int distinct() {
    return distinct;
  }

  /** What the words are as numbers. */
  NumberEvidence numbers() {
    return numbers;
  }

  /** What the words are as dates. */
  DateEvidence dates() {
    return dates;
  }

  /** The pair of opposites that the words are, if they are. */
  Optional<Booleans> booleans() {
    return booleans;
  }

  /**
   * Whether they are numbers by their digits but names by their use: read as numbers, they would
   * lose leading zeros or the last of more than fifteen digits.
   */
  boolean areCodes() {
    return codes > 0 && isMostly(digits, telling());
  }

  /** Whether most words are dates of one order. */
  boolean areDates() {
    int fits = dates.fits(dates.best());
    // Eight digits are a date only if all cells are, and there is more than one.
    return telling() > 0
        && isMostly(fits, telling())
        && (dates.bare() == 0 || (fits == telling() && distinct > 1));
  }

  /** Whether most words tell how long something takes, or are times of the day. */
  boolean areDurations() {
    return telling() > 0 && isMostly(dates.durations(), telling());
  }

  /** Whether dates of different orders stand side by side. */
  boolean areMixedDates() {
    return telling() > 0 && !areDates() && isMostly(dates.either(), telling()) && dates.bare() == 0;
  }

  /** Whether most words are numbers of one format. */
  boolean areNumbers(NumberFormat format) {
    return telling() > 0 && isMostly(numbers.fits(format) + numbers.infinite(), telling());
  }

  /** What they are if they are neither numbers nor dates. */
  ColumnType typeOfWords() {
    if (booleans.isPresent()) {
      return ColumnType.BOOLEAN;
    }
    if (areRepeated()) {
      return ColumnType.CATEGORY;
    }
    boolean unique = distinct == present && !spaced && numbers.most() == 0 && !areMixedDates();
    return unique && (isMostly(withDigit, present) || present >= MANY_ROWS)
        ? ColumnType.IDENTIFIER
        : ColumnType.TEXT;
  }

  /** Whether there are few words, so that they may be categories. */
  boolean areRepeated() {
    boolean few = distinct <= MAX_CATEGORIES && 2 * distinct <= present;
    boolean repeated = distinct <= FEW_CATEGORIES && distinct < present;
    return few || repeated || distinct == 1;
  }

  /** Whether most cells would be numbers if all were written in the same way. */
  boolean areMixedFormats() {
    return numbers.unusual() > 0 && isMostly(numbers.inAny() + numbers.infinite(), telling());
  }

  /** How many are numbers, in the format that fits most of them. */
  int mostNumbers() {
    return Math.max(decimals, numbers.most() + numbers.infinite());
  }

  /** Whether numbers prevail, though not so clearly that the others are mistakes. */
  boolean areMixed() {
    return areMixed(mostNumbers());
  }

  /** Whether dates and times prevail, though not so clearly that the others are mistakes. */
  boolean areMixedWithDates() {
    return areMixed(dates.either() - dates.bare());
  }

  private boolean areMixed(int prevailing) {
    return 2L * prevailing > telling() && !isMostly(prevailing, telling());
  }

  /** Whether a part is at least nine tenths of a whole: the share that decides on a column. */
  static boolean isMostly(int part, int whole) {
    return 10L * part >= 9L * whole;
  }
}
