package dropfit.csv;

/**
 * How well a table comes out if the beginning of a text is read in some dialect, after G. J. J. van
 * den Burg, A. Nazábal and C. Sutton, "Wrangling messy CSV files by detecting row and type
 * patterns", Data Mining and Knowledge Discovery 33, 2019: a pattern score times a type score.
 *
 * <p>With p(k) the share of rows of pattern k, which here is their number of cells L(k), the
 * pattern score is Σ p(k)² · Σ p(k) (L(k) − 1) / L(k). The paper divides by the number of patterns;
 * one over Σ p(k)² counts them by their weight, so that a single ragged row does not cost half of
 * the score. The type score is the share of cells that are of the prevailing kind of their column.
 */
final class DialectScore {
  private static final int CHARACTERS = 1 << 15;
  private static final int MOST_CHARACTERS = 1 << 20;

  private static final int MOST = CsvReader.MAX_COLUMNS + 1;

  private final int[] widths = new int[MOST + 1];
  private final int[] cells = new int[MOST];
  private final int[] empty = new int[MOST];
  private final int[] words = new int[MOST];
  private final int[] numbers = new int[MOST];
  private final int[] dates = new int[MOST];
  private int rows;
  private int quoted;
  private int faults;
  private int widest;
  private final boolean spaced;

  private DialectScore(Dialect dialect) {
    spaced = dialect.delimiter() == Delimiter.SPACE;
  }

  /** The beginning of a text that is scored. */
  static String beginning(CsvText text, Region region) {
    int length = CHARACTERS;
    int limit = Math.min(region.limit() - region.from(), text.reach(region.from()));
    while (length < limit && length < MOST_CHARACTERS && lines(text, region, length) < 3) {
      length *= 8;
    }
    int end = Math.min(length, limit);
    // A row that is cut off would speak against the right dialect.
    int cut = end;
    while (end < limit && cut > 0 && text.charAt(region.from() + cut - 1) != '\n') {
      cut--;
    }
    return text.substring(region.from(), region.from() + (cut == 0 ? end : cut));
  }

  private static int lines(CsvText text, Region region, int length) {
    int lines = 0;
    for (int i = 0; i < length && lines < 3; i++) {
      lines += text.charAt(region.from() + i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** Reads a beginning in a dialect. */
  static DialectScore of(String beginning, Dialect dialect) {
    DialectScore score = new DialectScore(dialect);
    CellKind.Judge judge = new CellKind.Judge(dialect);
    Records records = new Records(CsvText.characters(beginning), 1, dialect);
    while (records.next()) {
      if (!records.isComment() && !records.isBlankLine()) {
        score.add(records, judge);
      }
    }
    return score;
  }

  private void add(Records records, CellKind.Judge judge) {
    int width = Math.min(records.size(), MOST);
    widths[width]++;
    widest = Math.max(widest, width);
    rows++;
    quoted += records.isBare() ? 0 : 1;
    faults += records.faults().size();
    for (int i = 0; i < width; i++) {
      CellKind kind =
          hasFault(records, i)
              ? CellKind.ODD
              : judge.of(records.buffer(), records.start(i), records.end(i), records.isBare());
      cells[i]++;
      switch (kind) {
        // Single spaces before nothing are blanks that line columns up.
        case EMPTY -> empty[i] += spaced && records.isBare() && i + 1 < width ? 0 : 1;
        case WORD -> words[i]++;
        case NUMBER -> numbers[i]++;
        case DATE -> dates[i]++;
        case ODD -> {}
      }
    }
  }

  private static boolean hasFault(Records records, int cell) {
    for (Fault fault : records.faults()) {
      if (fault.cell() == cell) {
        return true;
      }
    }
    return false;
  }

  /** The product of both scores, 0 to 1. */
  double value() {
    return pattern() * type();
  }

  private double pattern() {
    double squares = 0;
    double gaps = 0;
    for (int width = 1; width <= widest; width++) {
      double share = (double) widths[width] / rows;
      squares += share * share;
      gaps += share * (width - 1) / width;
    }
    return squares * gaps;
  }

  /** The share of cells that are of the prevailing kind of their column, 0 to 1. */
  double type() {
    long fit = 0;
    long all = 0;
    for (int i = 0; i < widest; i++) {
      all += cells[i];
      fit += empty[i] + Math.max(words[i], Math.max(numbers[i], dates[i]));
    }
    return all == 0 ? 0 : (double) fit / all;
  }

  /** Whether most cells of some column are numbers or dates. */
  boolean hasTypedColumn() {
    boolean typed = false;
    for (int i = 0; i < widest; i++) {
      typed |= 2 * (numbers[i] + dates[i]) > rows;
    }
    return typed;
  }

  /** Whether there are quotes, and nothing is wrong with any of them. */
  boolean hasSoundQuotes() {
    return quoted > 0 && faults == 0;
  }

  /** Whether all rows have the same number of cells, four or more. */
  boolean isEvenAndWide() {
    return widest >= 4 && widths[widest] == rows;
  }
}
