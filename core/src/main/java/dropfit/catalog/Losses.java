package dropfit.catalog;

import dropfit.fit.Fit;
import dropfit.linear.LinearRegression;
import dropfit.linear.LogisticRegression;
import java.util.List;
import java.util.Optional;

/**
 * The algorithms of the {@link Catalog} that offer a {@link Fit#loss}. A list apart, so that the
 * optimizer lab's module holds these alone, and of them hardly more than their losses.
 */
public final class Losses {
  private static final List<Fit<?, ?>> ALL =
      List.of(
          new LinearRegression(), //
          new LogisticRegression());

  private Losses() {}

  /**
   * Every algorithm that has a loss to show.
   *
   * @return the list, in the order of the catalog
   */
  public static List<Fit<?, ?>> all() {
    return ALL;
  }

  /**
   * The algorithm of an id.
   *
   * @param id as in {@link dropfit.fit.About#id}
   * @return the algorithm, or nothing if there is none of that id with a loss
   */
  public static Optional<Fit<?, ?>> find(String id) {
    return ALL.stream().filter(fit -> fit.about().id().equals(id)).findFirst();
  }
}
