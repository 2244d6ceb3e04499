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
 *
 * <p>The beginning is read in parts: nothing is known before {@link #advance} has come to its end.
 * It is read twice if the cells are worth a judgement, which takes longer than to count them.
 */
final class DialectScore {
  private static final int CHARACTERS = 1 << 15;
  private static final int MOST_CHARACTERS = 1 << 20;

  /** Characters that are read in one part; a record is not cut. */
  private static final int PART = 1 << 15;

  private static final int MOST = CsvReader.MAX_COLUMNS + 1;

  private final char[] beginning;
  private final Dialect dialect;
  private final double least;
  private final CellKind.Judge judge;
  private final int[] widths = new int[MOST + 1];
  private int[] odd = new int[64];
  private int[] cells = {};
  private int[] empty = {};
  private int[] words = {};
  private int[] numbers = {};
  private int[] dates = {};
  private Records records;
  private long lookedBefore;
  private boolean judging;
  private int rows;
  private int judged;
  private int quoted;
  private int faults;
  private int widest;

  /**
   * Is going to read a beginning in a dialect.
   *
   * @param least a score up to which its value does not matter; the cells are not judged then
   */
  DialectScore(char[] beginning, Dialect dialect, double least) {
    this.beginning = beginning;
    this.dialect = dialect;
    this.least = least;
    judge = new CellKind.Judge(dialect);
    records = new Records(beginning, 1, dialect);
  }

  /** The beginning of a text that is scored. */
  static char[] beginning(CsvText text, Region region) {
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
    return text.copy(region.from(), region.from() + (cut == 0 ? end : cut));
  }

  private static int lines(CsvText text, Region region, int length) {
    int lines = 0;
    for (int i = 0; i < length && lines < 3; i++) {
      lines += text.charAt(region.from() + i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** Reads on; false if that was the end. */
  boolean advance() {
    for (long end = records.looked() + PART; records.looked() < end; ) {
      if (!records.next()) {
        return goesOnToJudge();
      }
      if (records.isComment() || records.isBlankLine()) {
        continue;
      }
      if (judging) {
        judge();
      } else {
        count();
      }
    }
    return true;
  }

  private boolean goesOnToJudge() {
    judging = !judging && mostOf(pattern()) > least;
    if (judging) {
      cells = new int[widest];
      empty = new int[widest];
      words = new int[widest];
      numbers = new int[widest];
      dates = new int[widest];
      lookedBefore = records.looked();
      records = new Records(beginning, 1, dialect);
    }
    return judging;
  }

  /** How many characters were looked at. */
  long looked() {
    return lookedBefore + records.looked();
  }

  private int width() {
    return Math.min(records.size(), MOST);
  }

  private void count() {
    int width = width();
    widths[width]++;
    widest = Math.max(widest, width);
    rows++;
    quoted += records.isBare() ? 0 : 1;
    faults += records.faults().size();
  }

  private void judge() {
    judged++;
    int width = width();
    markFaults(width);
    for (int i = 0; i < width; i++) {
      cells[i]++;
      switch (kind(i)) {
        case EMPTY -> empty[i]++;
        case WORD -> words[i]++;
        case NUMBER -> numbers[i]++;
        case DATE -> dates[i]++;
        case ODD -> {}
      }
    }
  }

  /** Notes for each cell of the current record the last record in which it had a fault. */
  private void markFaults(int width) {
    if (odd.length < width) {
      odd = new int[2 * width];
    }
    for (Fault fault : records.faults()) {
      if (fault.cell() < width) {
        odd[fault.cell()] = judged;
      }
    }
  }

  private CellKind kind(int cell) {
    if (odd[cell] == judged) {
      return CellKind.ODD;
    }
    return Double.isNaN(records.number(cell))
        ? judge.of(records.buffer(), records.start(cell), records.end(cell), records.isBare())
        : CellKind.NUMBER;
  }

  /**
   * The score, 0 to 1: the product of both; 0 if it is not above what matters.
   *
   * <p>Colons and blanks also stand inside of words and times, so a table is expected to look like
   * one. One column has no pattern; only its quotes are to be found.
   */
  double value() {
    boolean none = judged == 0 || (isWithinWords() && !hasTypedColumn() && !isEvenAndWide());
    return none ? 0 : mostOf(pattern()) * type();
  }

  /** The score of a table of which every cell is what it should be. */
  private double mostOf(double pattern) {
    if (dialect.delimiter() == Delimiter.NONE) {
      return 1;
    }
    return isWithinWords() ? pattern / 2 : pattern;
  }

  private boolean isWithinWords() {
    return switch (dialect.delimiter()) {
      case COLON, SPACE, BLANKS -> true;
      default -> false;
    };
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
  private double type() {
    long fit = 0;
    long all = 0;
    for (int i = 0; i < widest; i++) {
      all += cells[i];
      fit += empty[i] + Math.max(words[i], Math.max(numbers[i], dates[i]));
    }
    return all == 0 ? 0 : (double) fit / all;
  }

  /** Whether most cells of some column are numbers or dates. */
  private boolean hasTypedColumn() {
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
  private boolean isEvenAndWide() {
    return widest >= 4 && widths[widest] == rows;
  }
}
