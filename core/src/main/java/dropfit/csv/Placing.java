package dropfit.csv;

import java.util.Optional;

/**
 * Finds the parts of a table whose first rows are at hand. It is done in parts: nothing is known
 * before {@link #advance} has come to the end.
 */
final class Placing {
  private final CsvText text;
  private final Block block;
  private final Dialect dialect;
  private final LayoutChoice choice;
  private final Region region;
  private final Sampling sampling;

  Placing(CsvText text, Block block, Dialect dialect, LayoutChoice choice) {
    this.text = text;
    this.block = block;
    this.dialect = dialect;
    this.choice = choice;
    region = region(text, block, choice);
    sampling = new Sampling(text, region, dialect);
  }

  /** The part of a text from a table on: to its end, or to that of the file if it is the last. */
  static Region region(CsvText text, Block block, LayoutChoice choice) {
    int limit = isOpen(block, choice) ? text.length() : block.end();
    return new Region(block.begin(), limit, block.line());
  }

  /** Whether a table goes to the end of the file, or as far as the user says. */
  private static boolean isOpen(Block block, LayoutChoice choice) {
    return block.open() || choice.skipEnd().isPresent();
  }

  /** Reads on; false if that was the end. */
  boolean advance() {
    return sampling.advance();
  }

  /** The place of the table. */
  Place place() {
    return place(text, block, dialect, choice, region, sampling.sample());
  }

  /** The place of a table of which a sample was taken. */
  static Place place(
      CsvText text,
      Block block,
      Dialect dialect,
      LayoutChoice choice,
      Region region,
      Sample sample) {
    LayoutDetector detector = new LayoutDetector(text, dialect, choice);
    Layout layout = detector.detect(region, sample, isOpen(block, choice));
    return new Place(Optional.of(block), sample, layout, choice.skipEnd().isPresent());
  }

  /** How many characters were looked at. */
  long looked() {
    return sampling.looked();
  }
}
