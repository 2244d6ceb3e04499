package dropfit.trap;

import dropfit.numeric.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The search for every kind of trap, one after the other, in parts each of which is short: nothing
 * is known before {@link #advance} has come to the end.
 *
 * <p>The time grows with the cells, and with their sorting; the rows held back are looked at only
 * to find those that stand among the training rows too.
 */
public final class Traps {
  private final Work work = new Work();
  private final Subject subject;
  private final int[] train;
  private final List<Trap> found = new ArrayList<>();
  private final List<Integer> identifiers = new ArrayList<>();

  /**
   * Begins with nothing found.
   *
   * @param subject a table and what is to be learned from it
   */
  public Traps(Subject subject) {
    this.subject = subject;
    train = subject.trainRows(work);
    Identifiers.search(work, subject, identifiers);
    work.then(this::findCopies);
    work.then(() -> take(Identifiers.trap(subject, identifiers)));
    work.then(this::findDuplicates);
    work.then(this::findTimeOrder);
    work.then(() -> take(Width.find(subject, train)));
    work.then(this::judgeClasses);
    work.then(this::judgeConstants);
  }

  private void findCopies() {
    TargetCopies copies = new TargetCopies(work, subject, train, identifiers);
    work.then(() -> take(copies.trap()));
  }

  private void findDuplicates() {
    Duplicates duplicates = new Duplicates(work, subject);
    work.then(() -> take(duplicates.trap()));
  }

  private void findTimeOrder() {
    TimeOrder order = new TimeOrder(work, subject);
    work.then(() -> take(order.trap()));
  }

  private void judgeClasses() {
    ClassSizes sizes = new ClassSizes(work, subject);
    work.then(
        () -> {
          take(sizes.rare());
          take(sizes.imbalance());
        });
  }

  private void judgeConstants() {
    Constants constants = new Constants(work, subject, train);
    work.then(
        () -> {
          take(constants.constant());
          take(constants.nearlyConstant());
        });
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
