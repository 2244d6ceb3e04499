package dropfit.csv;

/** What numbers are like as a whole; it needs no more memory the more they are. */
final class NumberSummary {
  /** The sum of as many numbers of any size as there can be, times this, is finite. */
  private static final double SCALE = 0x1p-32;

  private final DistinctNumbers distinct = new DistinctNumbers();
  private int present;
  private double min = Double.NaN;
  private double max = Double.NaN;
  private double sum;
  private double scaledSum;
  private boolean integral = true;

  /** Counts a number so many times; NaN, the missing one, not at all. */
  void add(double value, int count) {
    if (Double.isNaN(value)) {
      return;
    }
    min = value < min || present == 0 ? value : min;
    max = value > max || present == 0 ? value : max;
    present += count;
    sum += value * count;
    scaledSum += value * SCALE * count;
    integral &= value == Math.floor(value);
    distinct.add(value);
  }

  /** How many numbers there were. */
  int present() {
    return present;
  }

  /** How many different ones, up to {@link ColumnProfile#MAX_DISTINCT_NUMBERS}. */
  int distinct() {
    return distinct.count();
  }

  /** The smallest, NaN if there is none. */
  double min() {
    return min;
  }

  /** The largest, NaN if there is none. */
  double max() {
    return max;
  }

  /** Their mean, NaN if there is none. */
  double mean() {
    double usual = sum / present;
    return present == 0 || Double.isFinite(usual) ? usual : scaledSum / present / SCALE;
  }

  /** Whether there are numbers and all of them are integers. */
  boolean isIntegral() {
    return integral && present > 0;
  }
}
