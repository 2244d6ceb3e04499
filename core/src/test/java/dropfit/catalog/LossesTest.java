package dropfit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dropfit.data.Dataset;
import dropfit.fit.Fit;
import dropfit.guard.Valid;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list for the lab beside the catalog. */
class LossesTest {
  private static String id(Fit<?, ?> fit) {
    return fit.about().id();
  }

  private static boolean offersLoss(Fit<?, ?> fit) {
    try {
      return fit.getClass().getMethod("loss", Valid.class, Dataset.class).getDeclaringClass()
          != Fit.class;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void holdsWhoeverOffersALossInTheOrderOfTheCatalog() {
    List<String> offering =
        Catalog.all().stream().filter(LossesTest::offersLoss).map(LossesTest::id).toList();
    assertEquals(offering, Losses.all().stream().map(LossesTest::id).toList());
  }
}
