package dropfit.csv;

import dropfit.data.Column;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one column is being read. A column is first read as the sample suggests; if it turns out to
 * be otherwise the file is read again, so that the result depends on all cells and never on the
 * sample.
 */
final class ColumnReading {
  private final ColumnChoice choice;
  private MissingWords missing;
  private Interpretation now = Interpretation.PLAIN_NUMBERS;
  private ColumnType detected = ColumnType.NUMBER;
  private boolean asNumbers = true;
  private Optional<WordStatistics> sample = Optional.empty();
  private Optional<WordStatistics> words = Optional.empty();
  private @Nullable WordStatistics learning;

  /** A column of which nothing but the user's choice is known. */
  ColumnReading(ColumnChoice choice, MissingWords missing) {
    this.choice = choice;
    this.missing = missing;
  }

  /** Learns what its words are in a sample. */
  void learn(WordStatistics ofSample) {
    sample = Optional.of(ofSample);
  }

  /** Decides, from the words of the sample, how to read the column at first. */
  void plan(NumberContext context) {
    sample.ifPresent(found -> interpret(found, context));
    // What is open is for the words of all cells to decide, and so are marks for a sign.
    asNumbers =
        now.type() == ColumnType.NUMBER
            && now.doubt() == Doubt.NONE
            && BookingMarks.named(now.unit()) == null
            && !now.unit().equals(Duration.UNIT);
  }

  private void interpret(WordStatistics found, NumberContext context) {
    Interpreter interpreter = new Interpreter(found, choice, context);
    now = interpreter.interpretation();
    detected = interpreter.detected();
  }

  /** Whether its cells are read as numbers at first. */
  boolean isNumbers() {
    return asNumbers;
  }

  /** Begins to read it; rows with cells that cannot be used are marked. */
  Cells start(MarkedRows problems) {
    return asNumbers
        ? new NumberCells(now.number(), now.unit(), missing, problems)
        : new WordCells(missing, problems);
  }

  /** Learns what some of its words are, if it was read as words; false if there are no more. */
  boolean learn(Cells cells) {
    if (!(cells instanceof WordCells found)) {
      return false;
    }
    WordStatistics statistics =
        learning == null ? new WordStatistics(found.frequencies()) : learning;
    boolean more = statistics.advance();
    learning = more ? statistics : null;
    words = more ? words : Optional.of(statistics);
    return more;
  }

  /** The decimal mark of its numbers, if there is no other way to read most of its words. */
  Optional<Character> mark() {
    return words
        .or(() -> sample)
        .map(WordStatistics::numbers)
        .filter(NumberEvidence::arePlentiful)
        .flatMap(NumberEvidence::mark);
  }

  /** Decides how the column is understood; true if it has to be read in another way for that. */
  boolean mustReadAgain(Cells cells, int rows, NumberContext context) {
    if (words.isPresent()) {
      // Where plus signs are all there is, a dash is a minus sign and no missing value.
      if (words.get().arePlusSigns() && !missing.hasDashes()) {
        missing = missing.withDashes();
        return true;
      }
      interpret(words.get(), context);
      return false;
    }
    NumberCells numbers = (NumberCells) cells;
    int present = rows - numbers.missing();
    boolean certain =
        WordStatistics.isMostly(present - numbers.odd().words().count(), present)
            && !numbers.hasOtherFormats()
            && !numbers.hasCodes()
            && !(context.mayBeLists() && numbers.hasRareCommas(present))
            && (now.number() == NumberFormat.POINT || numbers.odd().words().count() == 0);
    detected = ColumnType.NUMBER;
    asNumbers = certain;
    return !certain;
  }

  /** Begins to make the column of some lines. */
  Making make(Cells cells, String name, int[] lines) {
    int rows = lines.length;
    if (cells instanceof NumberCells numbers) {
      return Making.of(numbers.toNumbers(name, rows));
    }
    WordCells found = (WordCells) cells;
    return switch (now.type()) {
      case NUMBER ->
          new ValuesOfWords(
              found,
              new NumberReader(now, found.odd()),
              values -> new Column.Numbers(name, values),
              lines);
      case DATE ->
          new ValuesOfWords(
              found,
              new DateReader(now.order(), found.odd()),
              values -> new Column.Dates(name, values, now.scale()),
              lines);
      case BOOLEAN -> booleans(found, name, rows);
      case CATEGORY -> new ClassesOfWords(name, found, rows);
      case IDENTIFIER, TEXT -> new TextOfWords(name, found, rows);
    };
  }

  /** The column that was made of cells out of so many rows. */
  ReadColumn made(Cells cells, Column column, int read) {
    return new ReadColumn(column, read, cells, now, detected, choice, words, cells.odd());
  }

  private Making booleans(WordCells found, String name, int rows) {
    Optional<Booleans> pair = words.flatMap(WordStatistics::booleans);
    // The user may call any column one of opposites; then its words are categories.
    return pair.isPresent()
        ? RankedWords.of(name, found, pair.get(), rows)
        : new ClassesOfWords(name, found, rows);
  }
}
