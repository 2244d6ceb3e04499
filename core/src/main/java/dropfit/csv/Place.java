package dropfit.csv;

import java.util.List;
import java.util.Optional;

/**
 * Where the table is that is read, as far as is known.
 *
 * @param block the table among others; empty if there is none
 * @param sample the first of its rows, which tell what it is like
 * @param layout its parts
 * @param toEnd whether it goes as far as the user says, whatever other tables there are in it
 */
record Place(Optional<Block> block, Sample sample, Layout layout, boolean toEnd) {

  /** Of nothing. */
  static Place none(Region region) {
    Sample sample = new Sample(List.of(), true, 0);
    return new Place(Optional.empty(), sample, Layout.none(region), false);
  }

  /**
   * Finds the table at first, by the beginning of a text: the largest in it, or the last one where
   * that goes on.
   *
   * @param region begins with the line that the user chose, or with the file
   */
  static Place atFirst(CsvText text, Region region, Dialect dialect, LayoutChoice choice) {
    Sample sample = Sample.of(text, region, dialect);
    boolean chosen = choice.headerLine().isPresent();
    Tables tables = new Tables(choice, chosen ? region.from() : -1);
    sample.rows().forEach(tables::add);
    tables.finish(sample.whole() ? region.limit() : sample.end(), true);
    Optional<Block> last = tables.last();
    Optional<Block> block = chosen || sample.whole() ? tables.taken() : last;
    if (!sample.whole() && block.equals(last)) {
      block = block.map(Block::asOpen);
    }
    if (block.isEmpty()) {
      return none(region);
    }
    boolean all = block.get().begin() == region.from() && isOpen(block.get(), choice);
    return all
        ? of(text, block.get(), region, sample, dialect, choice)
        : of(text, block.get(), dialect, choice);
  }

  /** The place of a table whose first rows are at hand. */
  static Place of(CsvText text, Block block, Dialect dialect, LayoutChoice choice) {
    int limit = isOpen(block, choice) ? text.length() : block.end();
    Region region = new Region(block.begin(), limit, block.line());
    return of(text, block, region, Sample.of(text, region, dialect), dialect, choice);
  }

  private static Place of(
      CsvText text,
      Block block,
      Region region,
      Sample sample,
      Dialect dialect,
      LayoutChoice choice) {
    LayoutDetector detector = new LayoutDetector(text, dialect, choice);
    Layout layout = detector.detect(region, sample, isOpen(block, choice));
    return new Place(Optional.of(block), sample, layout, choice.skipEnd().isPresent());
  }

  private static boolean isOpen(Block block, LayoutChoice choice) {
    return block.open() || choice.skipEnd().isPresent();
  }

  /**
   * Whether it is the place of the table to take.
   *
   * @param tables those of the whole text
   * @param lastRow the index at which the last row begins that was read here
   */
  boolean isTaken(Tables tables, int lastRow) {
    if (block.isEmpty() || tables.taken().isEmpty()) {
      return true;
    }
    Block here = block.get();
    Block taken = tables.taken().get();
    boolean ends = here.open() ? lastRow < taken.end() : here.end() == taken.end();
    return here.begin() == taken.begin() && (ends || toEnd);
  }

  /** The lines on which tables start, in the order of the file. */
  List<Integer> starts(Tables tables) {
    return block.isEmpty() ? List.of() : tables.starts(block.get(), layout.table().line());
  }
}
