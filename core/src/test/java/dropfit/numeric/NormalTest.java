package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against R 4.2.2: dnorm(z), pnorm(z), pnorm(z, log.p = TRUE), exp(dnorm(log) - pnorm(log)). */
class NormalTest {

  @ParameterizedTest
  @CsvSource({
    "-37, 2.1200065515246056e-298, 5.7255712225245771e-300, -689.03058557689064, 37.026987686127491",
    "-10, 7.6945986267064199e-23, 7.6198530241605269e-24, -53.23128515051247, 10.098093233962491",
    "-3, 0.0044318484119380075, 0.0013498980316300946, -6.6077262215103492, 3.2830986549304342",
    "-1e-09, 0.3989422804014327, 0.49999999960105773, -0.69314718135782982, 0.79788456143948505",
    "0, 0.3989422804014327, 0.5, -0.69314718055994529, 0.79788456080286529",
    "0.5, 0.35206532676429952, 0.69146246127401301, -0.36894641528865652, 0.50916043383703358",
    "3, 0.0044318484119380075, 0.9986501019683699, -0.0013508099647481938, 0.0044378390421256622",
    "8, 5.0522710835368927e-15, 0.99999999999999933, -6.2209605742717868e-16, 5.0522710835368856e-15",
    "30, 1.4736461348785476e-196, 1, -4.9067139271481872e-198, 1.4736461348785771e-196"
  })
  void equalsR(double z, double density, double probability, double logarithm, double hazard) {
    assertNear(density, Normal.density(z));
    assertNear(probability, Normal.probability(z));
    assertNear(logarithm, Normal.logProbability(z));
    assertNear(hazard, Normal.hazard(z));
  }

  @ParameterizedTest
  @CsvSource({"1e-300", "1e-10", "0.025", "0.5", "0.9", "0.999999"})
  void theQuantileUndoesTheProbability(double p) {
    assertEquals(p, Normal.probability(Normal.quantile(p)), 1e-12 * p);
  }

  private static void assertNear(double expected, double found) {
    // Far out, the rounding of z √½ is multiplied by its square.
    assertEquals(expected, found, 5e-13 * Math.abs(expected));
  }
}
