package dropfit.profile;

import dropfit.numeric.Work;

/** Numbers in groups, of which is found how much of their spread is a difference between these. */
public final class Groups {
  private final int[] codes;
  private final double[] values;
  private final double[] sums;
  private final int[] counts;
  private final Deviations deviations;
  private double total;

  /**
   * Is going to compare groups.
   *
   * @param work receives the parts in which that is done
   * @param codes for each number its group, 0 to {@code most - 1}
   * @param most the number of groups that there may be
   * @param values finite numbers, as many as codes
   */
  public Groups(Work work, int[] codes, int most, double[] values) {
    this.codes = codes;
    this.values = values;
    sums = new double[most];
    counts = new int[most];
    deviations = new Deviations(work, values);
    work.over(codes.length, this::add);
  }

  private void add(int from, int to) {
    double[] shares = deviations.shares();
    for (int i = from; i < to; i++) {
      sums[codes[i]] += shares[i];
      counts[codes[i]]++;
      total += shares[i] * shares[i];
    }
  }

  /**
   * What was found, once the work is done.
   *
   * @return the ratio
   */
  public CorrelationRatio ratio() {
    double between = 0;
    int groups = 0;
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] > 0) {
        groups++;
        between += sums[k] * sums[k] / counts[k];
      }
    }
    boolean differ = deviations.largest() > 0 && groups > 1;
    double squared = differ ? Math.min(between / total, 1) : Double.NaN;
    return new CorrelationRatio(squared, groups, values.length);
  }
}
