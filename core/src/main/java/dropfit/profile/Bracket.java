package dropfit.profile;

import dropfit.numeric.Order;
import dropfit.numeric.Seeds;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/**
 * Two bounds, between which a number of some rank is expected. In one pass over all numbers it
 * counts those below and those equal to a bound, and keeps those between the bounds, so that the
 * number of a rank, or the rank of a number, can be told. If more are between them than it may
 * keep, it keeps a random sample, by which the bounds of the next pass are chosen.
 */
final class Bracket {
  /** So many standard errors of a rank lie between it and a bound, on either side. */
  private static final double MARGIN = 5;

  /** The numbers that are kept are at least so many: fewer could not narrow it. */
  private static final int LEAST_KEPT = 256;

  private final double low;
  private final double high;
  private final int most;
  private int below;
  private int atLow;
  private int inside;
  private int atHigh;
  private double next = Double.POSITIVE_INFINITY;
  private double[] kept = {};
  private int[] times = {};
  private int held;
  private int met;
  private boolean sorted = true;
  private @Nullable UniformRandomProvider generator;

  /**
   * Nothing is counted yet.
   *
   * @param most how many numbers it may keep, if that is not too few
   */
  Bracket(double low, double high, int most) {
    this.low = low;
    this.high = high;
    this.most = Math.max(most, LEAST_KEPT);
  }

  /**
   * A first bracket for two neighbouring ranks.
   *
   * @param sample some of the numbers in rising order, drawn at random
   * @param n how many numbers there are
   * @param rank the smaller rank, from 0
   * @param last the larger rank
   */
  static Bracket of(double[] sample, int n, int rank, int last, int most) {
    int[] once = new int[sample.length];
    Arrays.fill(once, 1);
    Bracket all = new Bracket(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, most);
    return all.within(sample, once, sample.length, (rank + 0.5) / n, (last + 0.5) / n);
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  /** Counts a finite number. */
  void add(double value, int count) {
    if (value < low) {
      below += count;
    } else if (value > high) {
      next = value < next ? value : next;
    } else if (value == low) {
      atLow += count;
    } else if (value == high) {
      atHigh += count;
    } else {
      inside += count;
      keep(value, count);
    }
  }

  private void keep(double value, int count) {
    int place = met++;
    if (place >= most) {
      place = replaced();
    } else {
      held = met;
      grow();
    }
    if (place < most) {
      kept[place] = value;
      times[place] = count;
      sorted = false;
    }
  }

  private void grow() {
    if (held > kept.length) {
      int room = Math.min(most, Math.max(16, 2 * kept.length));
      kept = Arrays.copyOf(kept, room);
      times = Arrays.copyOf(times, room);
    }
  }

  /** Which number gives way to the last one met, so that all are kept with equal probability. */
  private int replaced() {
    UniformRandomProvider drawing = generator == null ? Seeds.generator(0) : generator;
    generator = drawing;
    return drawing.nextInt(met);
  }

  /** Whether every number between the bounds is kept. */
  private boolean hasAll() {
    return met == held;
  }

  /** The number of a rank, from 0; NaN if it is not known. */
  double at(int rank) {
    int place = rank - below;
    if (place < 0) {
      return Double.NaN;
    }
    if (place < atLow) {
      return low;
    }
    place -= atLow;
    if (place < inside) {
      return hasAll() ? inside(place) : Double.NaN;
    }
    place -= inside;
    if (place < atHigh) {
      return high;
    }
    return place == atHigh && next < Double.POSITIVE_INFINITY ? next : Double.NaN;
  }

  private double inside(int rank) {
    sort();
    int entry = 0;
    for (int place = rank - times[0]; place >= 0; place -= times[entry]) {
      entry++;
    }
    return kept[entry];
  }

  /** How many numbers are less than one; -1 if that is not known. */
  int below(double value) {
    return value == low ? below : countTo(value, false);
  }

  /** How many numbers are not greater than one; -1 if that is not known. */
  int upTo(double value) {
    return value == low ? below + atLow : countTo(value, true);
  }

  private int countTo(double value, boolean inclusive) {
    if (!(value >= low && value <= high && hasAll())) {
      return -1;
    }
    int count = below + atLow;
    for (int i = 0; i < held; i++) {
      count += kept[i] < value || (inclusive && kept[i] == value) ? times[i] : 0;
    }
    return count + (inclusive && value == high ? atHigh : 0);
  }

  /**
   * A bracket that holds less, for another pass after one that did not tell the numbers of two
   * neighbouring ranks.
   */
  Bracket narrower(int rank, int last) {
    if (rank < below) {
      return new Bracket(Double.NEGATIVE_INFINITY, low, most);
    }
    int before = below + atLow;
    if (rank >= before + inside + atHigh) {
      return new Bracket(high, Double.POSITIVE_INFINITY, most);
    }
    sort();
    return within(
        kept, times, held, (rank - before + 0.5) / inside, (last - before + 0.5) / inside);
  }

  /**
   * The bracket within this one of what lies between two shares of the numbers inside, with a
   * margin on either side.
   *
   * @param sample some of the numbers inside, in rising order
   * @param counts how often each occurs
   * @param size how many they are
   */
  private Bracket within(double[] sample, int[] counts, int size, double from, double to) {
    int first = place(counts, size, from, -1);
    int last = place(counts, size, to, 1);
    return new Bracket(first < 0 ? low : sample[first], last >= size ? high : sample[last], most);
  }

  /** The place of a share in a sample, moved by the margin in a direction. */
  private static int place(int[] counts, int size, double share, int direction) {
    double bounded = Math.max(0, Math.min(share, 1));
    long total = 0;
    for (int i = 0; i < size; i++) {
      total += counts[i];
    }
    double wanted = bounded * total;
    int place = 0;
    for (double passed = 0; place < size && passed + counts[place] <= wanted; place++) {
      passed += counts[place];
    }
    double margin = 1 + MARGIN * Math.sqrt(size * bounded * (1 - bounded));
    return place + direction * (int) Math.ceil(margin);
  }

  private void sort() {
    if (sorted) {
      return;
    }
    double[] values = Arrays.copyOf(kept, held);
    int[] order = Order.of(values);
    int[] counts = new int[times.length];
    for (int i = 0; i < held; i++) {
      kept[i] = values[order[i]];
      counts[i] = times[order[i]];
    }
    times = counts;
    sorted = true;
  }
}
