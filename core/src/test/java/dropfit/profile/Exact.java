package dropfit.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Holds figures that were counted in passes to those of all numbers at once. */
public final class Exact {
  private Exact() {}

  /**
   * Everything that was counted has to be equal; sums of many numbers may differ by rounding.
   *
   * @param whole the summary of all cells at once
   * @param counted of the same cells, none of which was held
   */
  public static void assertSame(ColumnSummary whole, ColumnSummary counted) {
    if (whole instanceof NumberSummary all) {
      assertNumbers(all, (NumberSummary) counted);
    } else if (whole instanceof DateSummary all) {
      DateSummary told = (DateSummary) counted;
      assertEquals(
          new DateSummary(
              all.missing(),
              told.unique(),
              told.moreUnique(),
              all.scale(),
              all.first(),
              all.median(),
              all.last(),
              all.histogram()),
          told);
      assertUnique(all, told);
    } else {
      assertEquals(whole, counted);
    }
  }

  private static void assertNumbers(NumberSummary all, NumberSummary told) {
    assertEquals(all.missing(), told.missing(), "missing");
    assertEquals(all.min(), told.min() + 0.0, 0, "min");
    assertEquals(all.lowerQuartile(), told.lowerQuartile(), 0, "lower quartile");
    assertEquals(all.median(), told.median(), 0, "median");
    assertEquals(all.upperQuartile(), told.upperQuartile(), 0, "upper quartile");
    assertEquals(all.max(), told.max(), 0, "max");
    assertEquals(all.lowerFence(), told.lowerFence(), 0, "lower fence");
    assertEquals(all.upperFence(), told.upperFence(), 0, "upper fence");
    assertEquals(all.below(), told.below(), "below");
    assertEquals(all.above(), told.above(), "above");
    assertEquals(all.histogram(), told.histogram(), "histogram");
    if (Double.isNaN(all.min())) {
      assertEquals(all, told);
      return;
    }
    double size = Math.max(Math.abs(all.min()), Math.abs(all.max()));
    // The smallest numbers have but a few digits.
    double tolerance = 1e-12 * size + 1e-319;
    assertEquals(all.mean(), told.mean(), tolerance, "mean");
    assertEquals(all.deviation(), told.deviation(), tolerance, "deviation");
    if (all.deviation() > Math.max(1e-6 * size, 1e-300)) {
      assertEquals(all.skew(), told.skew(), 1e-6 * Math.max(1, Math.abs(all.skew())), "skew");
    }
    assertUnique(all, told);
  }

  private static void assertUnique(ColumnSummary all, ColumnSummary told) {
    assertEquals(told.moreUnique() ? told.unique() < all.unique() : false, told.moreUnique());
    assertEquals(told.moreUnique() ? told.unique() : all.unique(), told.unique(), "unique");
  }
}
