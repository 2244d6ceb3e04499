package dropfit.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.fit.CoefficientPath;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PathPiecesTest {

  /** Two features; model m lies at 1 / (m + 1) and has the weights m and -m. */
  private static final class Growing implements CoefficientPath {
    int models;

    @Override
    public Axis axis() {
      return Axis.PENALTY;
    }

    @Override
    public double[] positions() {
      double[] out = new double[models];
      for (int m = 0; m < models; m++) {
        out[m] = 1.0 / (m + 1);
      }
      return out;
    }

    @Override
    public double[] coefficients() {
      double[] out = new double[2 * models];
      for (int m = 0; m < models; m++) {
        out[2 * m] = m;
        out[2 * m + 1] = -m;
      }
      return out;
    }

    @Override
    public double[] errors() {
      double[] out = new double[models];
      Arrays.fill(out, 3);
      return out;
    }

    @Override
    public double[] errorDeviations() {
      return new double[models];
    }

    @Override
    public int chosen() {
      return models > 4 ? 2 : -1;
    }
  }

  @Test
  void everyModelIsHandedOverOnceAndAllErrorsEachTime() {
    Growing path = new Growing();
    PathPieces pieces = new PathPieces(path);
    assertEquals("penalty", pieces.axis());
    Reply none = pieces.next();
    assertEquals(0, none.arrays().get(0).length);
    assertTrue(none.json().contains("\"chosen\":-1"));
    path.models = 2;
    Reply first = pieces.next();
    assertArrayEquals(new double[] {1, 0.5}, first.arrays().get(0));
    assertArrayEquals(new double[] {0, 0, 1, -1}, first.arrays().get(1));
    assertEquals(0, pieces.next().arrays().get(1).length);
    path.models = 5;
    Reply last = pieces.next();
    assertArrayEquals(new double[] {1.0 / 3, 0.25, 0.2}, last.arrays().get(0));
    assertArrayEquals(new double[] {2, -2, 3, -3, 4, -4}, last.arrays().get(1));
    assertEquals(5, last.arrays().get(2).length);
    assertEquals(5, last.arrays().get(3).length);
    assertTrue(last.json().contains("\"chosen\":2"));
  }
}
