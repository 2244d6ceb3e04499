package dropfit.trap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The search for every kind of trap, one after the other: nothing is known before {@link #advance}
 * has come to the end.
 *
 * <p>The time grows with the cells, and with their sorting; the rows held back are looked at only
 * to find those that stand among the training rows too.
 */
public final class Traps {
  private final Deque<Supplier<Optional<Trap>>> searches = new ArrayDeque<>();
  private final List<Trap> found = new ArrayList<>();
  private List<Integer> identifiers = List.of();

  /**
   * Begins with nothing found.
   *
   * @param subject a table and what is to be learned from it
   */
  public Traps(Subject subject) {
    searches.add(() -> identifiers(subject));
    searches.add(() -> TargetCopies.find(subject, identifiers));
    searches.add(() -> Identifiers.trap(subject, identifiers));
    searches.add(() -> Duplicates.find(subject));
    searches.add(() -> TimeOrder.find(subject));
    searches.add(() -> Width.find(subject));
    searches.add(() -> ClassSizes.rare(subject));
    searches.add(() -> ClassSizes.imbalance(subject));
    searches.add(() -> Constants.constant(subject));
    searches.add(() -> Constants.nearlyConstant(subject));
  }

  private Optional<Trap> identifiers(Subject subject) {
    identifiers = Identifiers.among(subject);
    return Optional.empty();
  }

  /**
   * Searches for one more kind.
   *
   * @return whether there are more to search for
   */
  public boolean advance() {
    if (!searches.isEmpty()) {
      searches.removeFirst().get().ifPresent(found::add);
    }
    return !searches.isEmpty();
  }

  /**
   * What was found so far.
   *
   * @return at most one trap of each kind, those that make scores too good first
   */
  public List<Trap> found() {
    return List.copyOf(found);
  }
}
