package dropfit.csv;

import java.util.ArrayList;
import java.util.List;

/** Finds how the rows of a text are written: the candidate that gives the best typed table. */
final class DialectDetector {
  /** Below this score there is no table of several columns. */
  private static final double LEAST_SCORE = 0.12;

  /** Comments are recognised by one of these characters. */
  private static final char[] COMMENTS = {'#', '%'};

  private final String text;
  private final DialectChoice choice;

  private DialectDetector(String text, DialectChoice choice) {
    this.text = text;
    this.choice = choice;
  }

  /** Detects what the user did not choose. */
  static Dialect detect(CsvText text, Region region, DialectChoice choice) {
    DialectDetector detector = new DialectDetector(DialectScore.beginning(text, region), choice);
    char comment = choice.comment().orElseGet(detector::comment);
    Dialect best = detector.best(comment);
    return choice.comment().isEmpty() && detector.areRows(best)
        ? detector.best(Dialect.NO_COMMENT)
        : best;
  }

  private Dialect best(char comment) {
    Quote usual = choice.quote().orElse(Quote.DOUBLE);
    Escape doubled = choice.escape().orElse(Escape.DOUBLED);
    Dialect best = new Dialect(choice.delimiter().orElse(Delimiter.NONE), usual, doubled, comment);
    double bestScore = choice.delimiter().isPresent() ? -1 : LEAST_SCORE;
    for (Delimiter delimiter : delimiters()) {
      boolean sound = false;
      for (Quote quote : quotes()) {
        // Quotes that are all closed where they should be are no characters like others.
        for (Escape escape : sound ? List.<Escape>of() : escapes()) {
          Dialect dialect = new Dialect(delimiter, quote, escape, comment);
          DialectScore found = DialectScore.of(text, dialect);
          sound |= quote == Quote.DOUBLE && found.hasSoundQuotes();
          double score = score(dialect, found);
          // Rounding must not prefer what is equally good and less usual.
          if (score > bestScore * (1 + 1e-9)) {
            best = dialect;
            bestScore = score;
          }
        }
      }
    }
    return best;
  }

  private double score(Dialect dialect, DialectScore score) {
    return switch (dialect.delimiter()) {
      // These also stand inside of words and times, so a table is expected to look like one.
      case COLON, SPACE, BLANKS ->
          score.hasTypedColumn() || score.isEvenAndWide() ? score.value() / 2 : 0;
      case COMMA -> isDecimalColumn(dialect) ? 0 : score.value();
      // One column has no pattern; only the quotes are to be found.
      case NONE -> score.type();
      default -> score.value();
    };
  }

  /**
   * Whether the only comma of each line is that of a number below a name without one: a column of
   * numbers with a decimal comma.
   */
  private boolean isDecimalColumn(Dialect dialect) {
    Records records = new Records(CsvText.characters(text), 1, dialect);
    int rows = 0;
    while (records.next()) {
      if (records.isComment() || records.isBlankLine()) {
        continue;
      }
      boolean named = records.size() == 1;
      boolean number =
          records.size() == 2
              && records.isBare()
              && Literals.isDigits(records.buffer(), records.start(1), records.end(1));
      if (rows == 0 ? !named : !number) {
        return false;
      }
      rows++;
    }
    return rows > 2;
  }

  private List<Delimiter> delimiters() {
    if (choice.delimiter().isPresent()) {
      return List.of(choice.delimiter().get());
    }
    List<Delimiter> found = new ArrayList<>();
    for (Delimiter delimiter : Delimiter.values()) {
      if (text.indexOf(delimiter.character()) >= 0) {
        found.add(delimiter);
      }
    }
    return found;
  }

  private List<Quote> quotes() {
    if (choice.quote().isPresent()) {
      return List.of(choice.quote().get());
    }
    List<Quote> found = new ArrayList<>(List.of(Quote.DOUBLE));
    if (text.indexOf('\'') >= 0) {
      found.add(Quote.SINGLE);
    }
    if (text.indexOf('"') >= 0) {
      found.add(Quote.NONE);
    }
    return found;
  }

  private List<Escape> escapes() {
    if (choice.escape().isPresent()) {
      return List.of(choice.escape().get());
    }
    return text.indexOf('\\') >= 0
        ? List.of(Escape.DOUBLED, Escape.BACKSLASH)
        : List.of(Escape.DOUBLED);
  }

  /** The character that begins lines above all others, and at most some of those below. */
  private char comment() {
    for (char candidate : COMMENTS) {
      int leading = 0;
      int among = 0;
      int others = 0;
      boolean starts = true;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (starts && c == candidate) {
          leading += others == 0 ? 1 : 0;
          among += others == 0 ? 0 : 1;
        } else if (starts && c != '\n' && c != '\r') {
          others++;
        }
        starts = c == '\n' || c == '\r';
      }
      if (leading + among > 0 && others > 0 && 2 * among < others) {
        return candidate;
      }
    }
    return Dialect.NO_COMMENT;
  }

  /**
   * Whether what would be comments among the rows are rows themselves, by their number of cells.
   */
  private boolean areRows(Dialect dialect) {
    if (dialect.comment() == Dialect.NO_COMMENT || dialect.delimiter() == Delimiter.NONE) {
      return false;
    }
    CsvText beginning = CsvText.of(text);
    Sample sample =
        Sample.of(beginning, Region.of(beginning, false), dialect.withComment(Dialect.NO_COMMENT));
    int usual = Sample.usualWidth(sample.rows());
    int rows = 0;
    int marked = 0;
    for (Sample.Row row : sample.rows()) {
      boolean comment = !row.cells().isEmpty() && row.cell(0).indexOf(dialect.comment()) == 0;
      marked += comment && rows > 0 && row.size() == usual ? 1 : 0;
      rows += comment || row.blank() ? 0 : 1;
    }
    return 10 * marked > rows;
  }
}
