package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnlineLossTest {
  private static final double EPSILON = 0.3;

  /** Away from corners the slope is that of the value; scores are chosen to miss them. */
  @ParameterizedTest
  @EnumSource(OnlineLoss.class)
  void theSlopeIsThatOfTheValue(OnlineLoss loss) {
    double h = 1e-6;
    for (double y : new double[] {-1, 1}) {
      for (double p = -4.05; p < 4.1; p += 0.1871) {
        double difference =
            (loss.value(p + h, y, EPSILON) - loss.value(p - h, y, EPSILON)) / (2 * h);
        assertEquals(difference, loss.slope(p, y, EPSILON), 1e-8, loss + " at " + p);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(OnlineLoss.class)
  void noSlopeChangesFasterThanTheCurvature(OnlineLoss loss) {
    if (loss.curvature() == 0) {
      return;
    }
    for (double p = -4; p < 4; p += 0.1) {
      double change = loss.slope(p + 0.1, 1, EPSILON) - loss.slope(p, 1, EPSILON);
      assertEquals(loss.curvature() / 2, change / 0.1, loss.curvature() / 2 + 1e-9);
    }
  }
}
