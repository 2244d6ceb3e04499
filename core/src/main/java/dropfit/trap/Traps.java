package dropfit.trap;

import dropfit.numeric.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The search for every kind of trap, one after the other, identifiers and duplicates in short
 * parts: nothing is known before {@link #advance} has come to the end.
 *
 * <p>The time grows with the cells, and with their sorting; the rows held back are looked at only
 * to find those that stand among the training rows too.
 */
public final class Traps {
  private final Work work = new Work();
  private final Subject subject;
  private final List<Trap> found = new ArrayList<>();
  private final List<Integer> identifiers = new ArrayList<>();

  /**
   * Begins with nothing found.
   *
   * @param subject a table and what is to be learned from it
   */
  public Traps(Subject subject) {
    this.subject = subject;
    work.then(() -> Identifiers.search(work, subject, identifiers));
    find(() -> TargetCopies.find(subject, identifiers));
    find(() -> Identifiers.trap(subject, identifiers));
    work.then(this::findDuplicates);
    find(() -> TimeOrder.find(subject));
    find(() -> Width.find(subject));
    find(() -> ClassSizes.rare(subject));
    find(() -> ClassSizes.imbalance(subject));
    find(() -> Constants.constant(subject));
    find(() -> Constants.nearlyConstant(subject));
  }

  private void find(Supplier<Optional<Trap>> search) {
    work.then(() -> take(search.get()));
  }

  private void findDuplicates() {
    Duplicates duplicates = new Duplicates(work, subject);
    work.then(() -> take(duplicates.trap()));
  }

  private void take(Optional<Trap> trap) {
    trap.ifPresent(found::add);
  }

  /**
   * Searches on.
   *
   * @return whether there is more to do
   */
  public boolean advance() {
    return work.advance();
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
