package dropfit.profile;

import dropfit.numeric.GroupVisits;
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

  /** The rows, those of one class of the first column after those of the other. */
  private int[] rows = {};

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
    work.over(a.length, this::count);
    work.then(() -> rows = new int[a.length]);
    work.then(this::order);
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
    int[] starts = new int[countsA.length + 1];
    for (int k = 0; k < countsA.length; k++) {
      starts[k + 1] = starts[k] + countsA[k];
    }
    int[] next = starts.clone();
    work.over(
        a.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            rows[next[a[i]]++] = i;
          }
        });
    work.parts(new GroupVisits(starts, 2, this::addShares)::advance);
  }

  /** Counts the pairs of a class and sums up their shares. */
  private void addShares(int group, int pass, int from, int to) {
    double size = countsA[group];
    for (int i = from; i < to; i++) {
      int code = b[rows[i]];
      if (pass == 0) {
        together[code]++;
      } else {
        double count = together[code];
        sum += count * count / size / countsB[code];
        together[code] = 0;
      }
    }
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
