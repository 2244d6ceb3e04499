package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import dropfit.numeric.Decimals;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many words of a column are numbers in each format, each counted as often as it occurs. */
final class NumberEvidence {
  private static final NumberFormat[] FORMATS = NumberFormat.values();

  private final Tally<NumberFormat> fits = new Tally<>(NumberFormat.class);
  private final NumberText number = new NumberText();
  private final Map<String, Integer> units = new TreeMap<>();
  private int wordsForUnit;
  private int withUnit;
  private int apart;
  private int flagged;
  private @Nullable String unit;
  private @Nullable BookingMarks marks;
  private int total;
  private int inAny;
  private int infinite;
  private int unusual;
  private int openPoints;
  private int openCommas;
  private int commas;
  private String other = "";
  private int otherCount;
  private int others;

  /** Looks what stands beside a number; to be done with all words before any is counted. */
  void lookForUnit(Frequency word) {
    char[] text = word.word().toCharArray();
    wordsForUnit += word.count();
    if (number.read(text, 0, text.length) && !number.unit().isEmpty()) {
      withUnit += word.count();
      apart += number.isApart() ? word.count() : 0;
      units.merge(number.unit(), word.count(), Integer::sum);
      flagged += number.isFlagged() ? word.count() : 0;
    }
  }

  /** Counts a word, given as a text and as its characters. */
  void add(String word, char[] text, int times) {
    total += times;
    if (isInfinite(text)) {
      infinite += times;
      return;
    }
    boolean readable = number.read(text, 0, text.length);
    if (!readable || !count(times)) {
      other = others == 0 ? word : other;
      otherCount = others == 0 ? times : otherCount;
      others++;
    }
  }

  private static boolean isInfinite(char[] text) {
    return Double.isInfinite(Decimals.parseOrNaN(text, 0, text.length))
        || Literals.isInfinite(text, 0, text.length);
  }

  /** Counts a number; false if it is none, or has another unit than the others. */
  private boolean count(int count) {
    boolean sameUnit =
        number.unit().isEmpty()
            || number.unit().equals(unit())
            || (hasFlags() && number.isFlagged())
            || (marks != null && marks.sign(number) != 0);
    boolean any = false;
    for (NumberFormat format : FORMATS) {
      boolean fit = Double.isFinite(number.value(format));
      fits.add(format, fit && sameUnit ? count : 0);
      any |= fit;
    }
    if (any) {
      inAny += count;
      double point = number.value(NumberFormat.POINT);
      double comma = number.value(NumberFormat.COMMA);
      unusual += Double.isNaN(point) || !number.unit().isEmpty() ? count : 0;
      commas += Double.isNaN(point) && !Double.isNaN(comma) ? count : 0;
      openPoints += differ(point, number.value(NumberFormat.POINT_COMMA)) ? count : 0;
      openCommas += differ(comma, number.value(NumberFormat.COMMA_POINT)) ? count : 0;
    }
    return any && sameUnit;
  }

  /** Whether both are numbers, and not the same. */
  private static boolean differ(double one, double other) {
    return one < other || one > other;
  }

  /** How many words are finite numbers in a format. */
  int fits(NumberFormat format) {
    return fits.get(format);
  }

  /** How many words are finite numbers in some format, not all of them in the same. */
  int inAny() {
    return inAny;
  }

  /** Whether most words are numbers of the same format. */
  boolean arePlentiful() {
    return WordStatistics.isMostly(most() + infinite, total);
  }

  /** How many are infinite. */
  int infinite() {
    return infinite;
  }

  /** How many are finite numbers, but not with a plain decimal point and nothing beside it. */
  int unusual() {
    return unusual;
  }

  /** Whether a point may be a decimal mark or group digits, and it matters. */
  boolean hasOpenPoints() {
    return openPoints > 0;
  }

  /** Whether a comma may be a decimal mark or group digits, and it matters. */
  boolean hasOpenCommas() {
    return openCommas > 0;
  }

  /** Whether a few numbers have a comma, and all others none: they may be lists of numbers. */
  boolean hasRareCommas() {
    return areRare(commas, total);
  }

  /** Whether so few numbers have a comma that it may stand between two of them. */
  static boolean areRare(int commas, int numbers) {
    return commas > 0 && 4L * commas <= numbers;
  }

  /** The decimal mark of all formats that fit most words; empty if it may be either. */
  Optional<Character> mark() {
    int most = most();
    boolean point = false;
    boolean comma = false;
    for (NumberFormat format : FORMATS) {
      boolean best = most > 0 && fits(format) == most;
      point |= best && format.mark() == '.';
      comma |= best && format.mark() == ',';
    }
    return point == comma ? Optional.empty() : Optional.of(point ? '.' : ',');
  }

  /**
   * What stands beside the numbers, empty if nothing: a pair of {@link BookingMarks}, the unit of
   * most words, or the sign that stands beside some; of equals the first in order. At most one is
   * that of the column.
   */
  String unit() {
    if (unit == null) {
      unit = usualUnit();
    }
    return unit;
  }

  /** Whether letters behind some numbers, less than half of them, say how far they are known. */
  boolean hasFlags() {
    return flagged > 0 && 2 * flagged <= wordsForUnit && unit().isEmpty();
  }

  private String usualUnit() {
    boolean common = withUnit > 0 && WordStatistics.isMostly(withUnit, wordsForUnit);
    marks = common ? BookingMarks.of(units.keySet(), apart == withUnit) : null;
    if (marks != null) {
      return marks.unit();
    }
    String usual = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : units.entrySet()) {
      if (entry.getValue() > most) {
        usual = entry.getKey();
        most = entry.getValue();
      }
    }
    // A letter behind a few numbers is no unit but a part of a word.
    return NumberText.isSymbol(usual) || 2L * most > wordsForUnit ? usual : "";
  }

  /** The first word that is no number in any format, empty if all are. */
  String other() {
    return other;
  }

  /** How often the only word occurs that is no number; 0 if there is none or more than one. */
  int onlyOther() {
    return others == 1 ? otherCount : 0;
  }

  /** The largest number of words that one format fits. */
  int most() {
    int most = 0;
    for (NumberFormat format : FORMATS) {
      most = Math.max(most, fits(format));
    }
    return most;
  }
}
