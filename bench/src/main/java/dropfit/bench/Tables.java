package dropfit.bench;

import dropfit.data.Matrix;
import dropfit.numeric.Decimals;
import dropfit.numeric.Seeds;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;

/** Data to measure with. */
final class Tables {
  static final int COLUMNS = 20;
  private static final String[] WORDS = {"red", "green", "blue", "dark orange", "violet"};

  private Tables() {}

  /** Numbers from -1 to 1. */
  static Matrix matrix(int rows) {
    UniformRandomProvider random = Seeds.generator(rows);
    double[] cells = new double[rows * COLUMNS];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = 2 * random.nextDouble() - 1;
    }
    return Matrix.of(rows, COLUMNS, cells);
  }

  /** A noisy sum of the first columns. */
  static double[] sums(Matrix x) {
    UniformRandomProvider random = Seeds.generator(1);
    double[] sums = new double[x.rows()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = x.get(i, 0) - 2 * x.get(i, 1) + 3 * x.get(i, 2) + random.nextDouble();
    }
    return sums;
  }

  /** CSV text as the comparison page makes it: whole numbers, decimals, words. */
  static String csv(int rows) {
    UniformRandomProvider random = Seeds.generator(rows);
    StringBuilder text = new StringBuilder();
    for (int j = 0; j < COLUMNS; j++) {
      text.append(j == 0 ? "" : ",").append("column").append(j + 1);
    }
    text.append('\n');
    for (int i = 1; i <= rows; i++) {
      text.append(i);
      for (int j = 1; j < COLUMNS; j++) {
        text.append(',').append(cell(random, j));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String cell(UniformRandomProvider random, int column) {
    if (column < 4) {
      return Integer.toString(random.nextInt((int) Math.pow(100, column)));
    }
    if (column < 14) {
      return String.format(Locale.ROOT, "%.3f", 1000 * random.nextDouble() - 500);
    }
    if (column < 17) {
      return Decimals.print(100 * random.nextDouble() - 50);
    }
    return WORDS[random.nextInt(WORDS.length)];
  }
}
