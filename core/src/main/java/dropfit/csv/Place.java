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
