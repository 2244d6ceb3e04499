package dropfit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dropfit.fit.Fit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The list for the module of the statistical readings beside the catalog. */
class InferencesTest {
  private static String id(Fit<?, ?> fit) {
    return fit.about().id();
  }

  @Test
  void holdsWhoeverSaysThatItHasAReadingInTheOrderOfTheCatalog() {
    List<String> reading =
        Catalog.all().stream().filter(Fit::hasInference).map(InferencesTest::id).toList();
    assertEquals(reading, Inferences.all().stream().map(InferencesTest::id).toList());
  }

  @Test
  void findsByTheId() {
    for (Fit<?, ?> fit : Inferences.all()) {
      assertEquals(Optional.of(fit), Inferences.find(id(fit)));
    }
    assertEquals(Optional.empty(), Inferences.find("k_means"));
  }
}
