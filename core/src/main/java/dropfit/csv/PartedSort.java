package dropfit.csv;

import java.util.Arrays;
import java.util.Comparator;

/** Sorts in parts, by merging runs that are in order; what is equal stays as it was. */
final class PartedSort<T> {
  /** Values that are moved in one part. */
  private static final int PART = 1 << 13;

  private final Comparator<? super T> order;
  private T[] from;
  private T[] to;
  private int run = PART;
  private int at;
  private int left;
  private int right;
  private boolean inRuns;

  /** Is going to sort values, all of which are there when it begins. */
  PartedSort(T[] values, Comparator<? super T> order) {
    this.order = order;
    from = values;
    to = values.clone();
  }

  /** Sorts on; false if all are in order. */
  boolean advance() {
    int end = Math.min(from.length, at + PART);
    if (!inRuns) {
      Arrays.sort(from, at, end, order);
      at = end;
      inRuns = at == from.length;
      at = inRuns ? 0 : at;
    } else if (run < from.length) {
      while (at < end) {
        merge();
      }
      if (at == from.length) {
        nextRuns();
      }
    }
    return !inRuns || run < from.length;
  }

  /** Moves the next value of the two runs that are being merged. */
  private void merge() {
    int start = at - at % (2 * run);
    int middle = Math.min(from.length, start + run);
    int end = Math.min(from.length, middle + run);
    if (at == start) {
      left = start;
      right = middle;
    }
    boolean takeLeft =
        right == end || (left < middle && order.compare(from[left], from[right]) <= 0);
    to[at++] = from[takeLeft ? left++ : right++];
  }

  private void nextRuns() {
    T[] merged = to;
    to = from;
    from = merged;
    run *= 2;
    at = 0;
  }

  /** The values in order. */
  T[] sorted() {
    return from;
  }
}
