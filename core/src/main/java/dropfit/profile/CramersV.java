package dropfit.profile;

import dropfit.numeric.Work;

/**
 * How closely two columns of classes go together: Cramér's V less what chance gives to many classes
 * (W. Bergsma, "A bias-correction for Cramér's V and Tschuprow's T", Journal of the Korean
 * Statistical Society 42, 2013).
 */
public final class CramersV {
  private final Work work;
  private final int[] a;
  private final int[] b;
  private final int[] countsA;
  private final int[] countsB;
  private final int[] together;

  /** Where the rows of each class of the first column are put next. */
  private final int[] next;

  /** The rows, those of one class of the first column after those of the other. */
  private int[] rows = {};

  private int from;
  private int at;
  private boolean summing;
  private double sum;

  /**
   * Is going to compare two columns of classes, without a table of every pair: time and memory grow
   * with the rows and classes alone.
   *
   * @param work receives the parts in which that is done
   * @param a for each row its class in the first column, 0 to {@code mostA - 1}
   * @param mostA classes that there may be
   * @param b for each row its class in the second column, 0 to {@code mostB - 1}
   * @param mostB classes that there may be
   */
  public CramersV(Work work, int[] a, int mostA, int[] b, int mostB) {
    this.work = work;
    this.a = a;
    this.b = b;
    countsA = new int[mostA];
    countsB = new int[mostB];
    together = new int[mostB];
    next = new int[mostA];
    work.over(a.length, this::count);
    work.then(() -> rows = new int[a.length]);
    work.then(this::order);
    work.parts(this::addShares);
  }

  /**
   * Compares two columns of classes.
   *
   * @param a for each row its class in the first column, 0 to {@code mostA - 1}
   * @param mostA classes that there may be
   * @param b for each row its class in the second column, 0 to {@code mostB - 1}
   * @param mostB classes that there may be
   * @return 0 to 1; NaN unless both columns have two classes at least, and more rows than classes
   */
  public static double of(int[] a, int mostA, int[] b, int mostB) {
    Work work = new Work();
    CramersV found = new CramersV(work, a, mostA, b, mostB);
    work.finish();
    return found.value();
  }

  private void count(int from, int to) {
    for (int i = from; i < to; i++) {
      countsA[a[i]]++;
      countsB[b[i]]++;
    }
  }

  private void order() {
    for (int k = 1; k < next.length; k++) {
      next[k] = next[k - 1] + countsA[k - 1];
    }
    work.over(
        a.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            rows[next[a[i]]++] = i;
          }
        });
  }

  /** Goes through the rows of each class twice: to count pairs, and to sum up their shares. */
  private boolean addShares() {
    int left = Work.PART;
    while (from < rows.length && left > 0) {
      int size = countsA[a[rows[from]]];
      int end = Math.min(from + size, at + left);
      left -= end - at;
      for (; at < end; at++) {
        int code = b[rows[at]];
        if (summing) {
          double count = together[code];
          sum += count * count / size / countsB[code];
          together[code] = 0;
        } else {
          together[code]++;
        }
      }
      if (at == from + size) {
        from = summing ? at : from;
        at = from;
        summing = !summing;
      }
    }
    return from < rows.length;
  }

  /**
   * What was found, once the work is done.
   *
   * @return 0 to 1; NaN unless both columns have two classes at least, and more rows than classes
   */
  public double value() {
    int n = a.length;
    int used = used(countsA);
    int usedB = used(countsB);
    // Mean square contingency: Σ n_ij² / (n_i n_j) - 1.
    double phi = sum - 1;
    double corrected = Math.max(0, phi - (used - 1.0) * (usedB - 1.0) / (n - 1.0));
    double sizeA = used - (used - 1.0) * (used - 1.0) / (n - 1.0);
    double sizeB = usedB - (usedB - 1.0) * (usedB - 1.0) / (n - 1.0);
    double most = Math.min(sizeA, sizeB) - 1;
    return most > 0 ? Math.min(Math.sqrt(corrected / most), 1) : Double.NaN;
  }

  private static int used(int[] counts) {
    int used = 0;
    for (int count : counts) {
      used += count > 0 ? 1 : 0;
    }
    return used;
  }
}
