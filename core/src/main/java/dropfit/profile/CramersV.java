package dropfit.profile;

/**
 * How closely two columns of classes go together: Cramér's V less what chance gives to many classes
 * (W. Bergsma, "A bias-correction for Cramér's V and Tschuprow's T", Journal of the Korean
 * Statistical Society 42, 2013).
 */
public final class CramersV {
  private CramersV() {}

  /**
   * Compares two columns of classes, without a table of every pair: time and memory grow with the
   * rows and classes alone.
   *
   * @param a for each row its class in the first column, 0 to {@code mostA - 1}
   * @param mostA classes that there may be
   * @param b for each row its class in the second column, 0 to {@code mostB - 1}
   * @param mostB classes that there may be
   * @return 0 to 1; NaN unless both columns have two classes at least, and more rows than classes
   */
  public static double of(int[] a, int mostA, int[] b, int mostB) {
    int n = a.length;
    int[] countsA = counts(a, mostA);
    int[] countsB = counts(b, mostB);
    int used = used(countsA);
    int usedB = used(countsB);
    // Mean square contingency: Σ n_ij² / (n_i n_j) - 1.
    double phi = sumOfShares(a, countsA, b, countsB) - 1;
    double corrected = Math.max(0, phi - (used - 1.0) * (usedB - 1.0) / (n - 1.0));
    double sizeA = used - (used - 1.0) * (used - 1.0) / (n - 1.0);
    double sizeB = usedB - (usedB - 1.0) * (usedB - 1.0) / (n - 1.0);
    double most = Math.min(sizeA, sizeB) - 1;
    return most > 0 ? Math.min(Math.sqrt(corrected / most), 1) : Double.NaN;
  }

  private static int[] counts(int[] codes, int most) {
    int[] counts = new int[most];
    for (int code : codes) {
      counts[code]++;
    }
    return counts;
  }

  private static int used(int[] counts) {
    int used = 0;
    for (int count : counts) {
      used += count > 0 ? 1 : 0;
    }
    return used;
  }

  private static double sumOfShares(int[] a, int[] countsA, int[] b, int[] countsB) {
    int[] rows = byClass(a, countsA);
    int[] together = new int[countsB.length];
    double sum = 0;
    for (int from = 0, to; from < rows.length; from = to) {
      int size = countsA[a[rows[from]]];
      to = from + size;
      for (int i = from; i < to; i++) {
        together[b[rows[i]]]++;
      }
      for (int i = from; i < to; i++) {
        int code = b[rows[i]];
        double count = together[code];
        sum += count * count / size / countsB[code];
        together[code] = 0;
      }
    }
    return sum;
  }

  /** The rows, those of one class after those of the other. */
  private static int[] byClass(int[] codes, int[] counts) {
    int[] next = new int[counts.length];
    for (int k = 1; k < next.length; k++) {
      next[k] = next[k - 1] + counts[k - 1];
    }
    int[] rows = new int[codes.length];
    for (int i = 0; i < codes.length; i++) {
      rows[next[codes[i]]++] = i;
    }
    return rows;
  }
}
