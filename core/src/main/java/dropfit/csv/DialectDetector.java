package dropfit.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds how the rows of a text are written: the candidate that gives the best typed table. One
 * candidate is tried after the other, each in parts; nothing is known before {@link #advance} has
 * come to the end.
 */
final class DialectDetector {
  /** Below this score there is no table of several columns. */
  private static final double LEAST_SCORE = 0.12;

  /** Rounding must not prefer what is equally good and less usual. */
  private static final double BETTER = 1 + 1e-9;

  /** Comments are recognised by one of these characters. */
  private static final char[] COMMENTS = {'#', '%'};

  private final char[] text;
  private final boolean[] seen = new boolean[Character.MAX_VALUE + 1];
  private final DialectChoice choice;
  private List<Dialect> candidates;
  private int next;
  private Dialect best;
  private double bestScore;
  private boolean sound;
  private @Nullable DialectScore score;
  private long looked;

  /** Is going to detect what the user did not choose. */
  DialectDetector(CsvText text, Region region, DialectChoice choice) {
    this.text = DialectScore.beginning(text, region);
    this.choice = choice;
    for (char c : this.text) {
      seen[c] = true;
    }
    char comment = choice.comment().orElseGet(this::comment);
    candidates = candidates(comment);
    best = usual(comment);
    bestScore = leastScore();
  }

  /** Tries on; false if that was the end. */
  boolean advance() {
    if (score == null) {
      return begin();
    }
    if (!score.advance()) {
      take(candidates.get(next), score);
      score = null;
      next++;
    }
    return true;
  }

  /** The best candidate. */
  Dialect dialect() {
    return best;
  }

  /** How many characters were looked at, by all candidates. */
  long looked() {
    return looked;
  }

  /** Begins with the next candidate; false if there is none. */
  private boolean begin() {
    while (next < candidates.size() && isSpared(candidates.get(next))) {
      next++;
    }
    if (next < candidates.size()) {
      score = new DialectScore(text, candidates.get(next), bestScore * BETTER);
      return true;
    }
    if (choice.comment().isPresent() || !areRows(best)) {
      return false;
    }
    candidates = candidates(Dialect.NO_COMMENT);
    best = usual(Dialect.NO_COMMENT);
    bestScore = leastScore();
    sound = false;
    next = 0;
    return begin();
  }

  /** Quotes that are all closed where they should be are no characters like others. */
  private boolean isSpared(Dialect dialect) {
    return sound && dialect.quote() != Quote.DOUBLE;
  }

  private void take(Dialect dialect, DialectScore found) {
    looked += found.looked();
    boolean first = next == 0 || candidates.get(next - 1).delimiter() != dialect.delimiter();
    sound = (sound && !first) || (dialect.quote() == Quote.DOUBLE && found.hasSoundQuotes());
    double value = found.value();
    boolean better = value > bestScore * BETTER;
    if (better && !(dialect.delimiter() == Delimiter.COMMA && isDecimalColumn(dialect))) {
      best = dialect;
      bestScore = value;
    }
  }

  private double leastScore() {
    return choice.delimiter().isPresent() ? -1 : LEAST_SCORE;
  }

  /** What is taken if there is nothing better. */
  private Dialect usual(char comment) {
    return new Dialect(
        choice.delimiter().orElse(Delimiter.NONE),
        choice.quote().orElse(Quote.DOUBLE),
        choice.escape().orElse(Escape.DOUBLED),
        comment);
  }

  /**
   * Whether the only comma of each line is that of a number below a name without one: a column of
   * numbers with a decimal comma.
   */
  private boolean isDecimalColumn(Dialect dialect) {
    Records records = new Records(text, 1, dialect);
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

  private List<Dialect> candidates(char comment) {
    List<Dialect> all = new ArrayList<>();
    for (Delimiter delimiter : delimiters()) {
      for (Quote quote : quotes()) {
        for (Escape escape : escapes()) {
          all.add(new Dialect(delimiter, quote, escape, comment));
        }
      }
    }
    return all;
  }

  private List<Delimiter> delimiters() {
    if (choice.delimiter().isPresent()) {
      return List.of(choice.delimiter().get());
    }
    List<Delimiter> found = new ArrayList<>();
    for (Delimiter delimiter : Delimiter.values()) {
      // What reads the text in the same way is not tried again.
      boolean likeSpace = delimiter == Delimiter.BLANKS && !hasRuns();
      if (seen[delimiter.character()] && !likeSpace) {
        found.add(delimiter);
      }
    }
    return found;
  }

  /** Whether there are blanks that a run of blanks would read in another way than a space. */
  private boolean hasRuns() {
    char before = '\n';
    for (char c : text) {
      boolean afterSpace = before == ' ';
      boolean atLineBreak = Characters.isLineBreak(c) || Characters.isLineBreak(before);
      boolean single = c == ' ' ? !afterSpace && !atLineBreak : !afterSpace || !atLineBreak;
      boolean other = c != ' ' && !Characters.isLineBreak(c) && Characters.isBlank(c);
      if (!single || other) {
        return true;
      }
      before = c;
    }
    return before == ' ';
  }

  private List<Quote> quotes() {
    if (choice.quote().isPresent()) {
      return List.of(choice.quote().get());
    }
    List<Quote> found = new ArrayList<>(List.of(Quote.DOUBLE));
    if (seen['\'']) {
      found.add(Quote.SINGLE);
    }
    if (seen['"']) {
      found.add(Quote.NONE);
    }
    return found;
  }

  private List<Escape> escapes() {
    if (choice.escape().isPresent()) {
      return List.of(choice.escape().get());
    }
    return seen['\\'] ? List.of(Escape.DOUBLED, Escape.BACKSLASH) : List.of(Escape.DOUBLED);
  }

  /** The character that begins lines above all others, and at most some of those below. */
  private char comment() {
    for (char candidate : COMMENTS) {
      int leading = 0;
      int among = 0;
      int others = 0;
      boolean starts = true;
      for (char c : text) {
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
