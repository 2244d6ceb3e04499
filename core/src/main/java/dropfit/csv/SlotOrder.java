package dropfit.csv;

/**
 * The slots of a sample in the order of the lines from which their rows are. It is found in parts,
 * by a radix sort: nothing is known before {@link #advance} has come to the end. There may be tens
 * of millions of them, just as memory is scarce, and {@link dropfit.numeric.Order} takes twice as
 * much of it.
 */
final class SlotOrder {
  /** Slots that are moved in one part. */
  private static final int PART = 1 << 15;

  private static final int BITS = 11;
  private static final int VALUES = 1 << BITS;

  // Each is the line of a row and behind it its slot.
  private long[] rows;
  private long[] moved;
  private final int[] places = new int[VALUES];
  private int shift = Integer.SIZE;
  private int at;
  private boolean counted;
  private int[] slots = {};
  private int[] lines = {};

  /**
   * Is going to sort the first slots.
   *
   * @param lines for each slot the line of its row
   * @param count how many slots there are
   */
  SlotOrder(int[] lines, int count) {
    rows = new long[count];
    moved = new long[count];
    for (int slot = 0; slot < count; slot++) {
      rows[slot] = ((long) lines[slot] << Integer.SIZE) | slot;
    }
  }

  /** Sorts on; false if all are in order. */
  boolean advance() {
    if (shift >= Long.SIZE) {
      return false;
    }
    int end = Math.min(rows.length, at + PART);
    while (at < end) {
      int value = (int) (rows[at] >>> shift) & (VALUES - 1);
      if (counted) {
        moved[places[value]++] = rows[at];
      } else {
        places[value]++;
      }
      at++;
    }
    if (at == rows.length) {
      at = 0;
      turn();
    }
    if (shift >= Long.SIZE) {
      finish();
    }
    return shift < Long.SIZE;
  }

  /** Goes on from counting the values of some digits to moving by them, and then to the next. */
  private void turn() {
    int before = 0;
    for (int value = 0; value < VALUES; value++) {
      int count = counted ? 0 : places[value];
      places[value] = before;
      before += count;
    }
    if (counted) {
      long[] sorted = moved;
      moved = rows;
      rows = sorted;
      shift += BITS;
    }
    counted = !counted;
  }

  private void finish() {
    slots = new int[rows.length];
    lines = new int[rows.length];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = (int) rows[i];
      lines[i] = (int) (rows[i] >>> Integer.SIZE);
    }
  }

  /** The slots in their order. */
  int[] slots() {
    return slots;
  }

  /** The lines in their order. */
  int[] lines() {
    return lines;
  }
}
