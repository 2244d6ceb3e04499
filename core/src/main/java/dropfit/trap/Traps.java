package dropfit.trap;

import java.util.ArrayList;
import java.util.List;

/** The search for every kind of trap. */
public final class Traps {
  private Traps() {}

  /**
   * Searches for traps. The time grows with the cells, and with their sorting; the rows held back
   * are looked at only to find those that stand among the training rows too.
   *
   * @param subject a table and what is to be learned from it
   * @return what was found, at most one trap of each kind, those that make scores too good first
   */
  public static List<Trap> in(Subject subject) {
    List<Trap> found = new ArrayList<>();
    List<Integer> identifiers = Identifiers.among(subject);
    TargetCopies.find(subject, identifiers).ifPresent(found::add);
    Identifiers.trap(subject, identifiers).ifPresent(found::add);
    Duplicates.find(subject).ifPresent(found::add);
    TimeOrder.find(subject).ifPresent(found::add);
    Width.find(subject).ifPresent(found::add);
    ClassSizes.rare(subject).ifPresent(found::add);
    ClassSizes.imbalance(subject).ifPresent(found::add);
    Constants.constant(subject).ifPresent(found::add);
    Constants.nearlyConstant(subject).ifPresent(found::add);
    return found;
  }
}
