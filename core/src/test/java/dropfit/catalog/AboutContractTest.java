package dropfit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.fit.About;
import dropfit.fit.Fit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the descriptions of all algorithms have in common. */
class AboutContractTest {

  @Test
  void everyAlgorithmSaysWhatItIs() {
    Set<String> ids = new HashSet<>();
    Set<String> titles = new HashSet<>();
    for (Fit<?, ?> fit : Catalog.all()) {
      About about = fit.about();
      assertTrue(about.id().matches("[a-z][a-z0-9_]*"), about.id());
      assertTrue(ids.add(about.id()), about.id());
      assertTrue(titles.add(about.title()), about.title());
      assertFalse(about.title().isBlank(), about.id());
      assertTrue(about.summary().endsWith("."), about.id());
      assertFalse(about.objective().isBlank(), about.id());
      assertSame(fit, Catalog.find(about.id()).orElseThrow());
    }
    assertFalse(ids.isEmpty());
    assertEquals(Optional.empty(), Catalog.find("no such algorithm"));
  }
}
