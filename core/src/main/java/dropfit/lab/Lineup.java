package dropfit.lab;

import dropfit.guard.Valid;
import dropfit.optim.Method;
import dropfit.optim.Tuning;
import java.util.List;

/** Who races, from which starts and under which conditions. */
public final class Lineup {
  private final List<Entry> entries;
  private final double[] starts;
  private final Conditions conditions;

  /**
   * One who takes part.
   *
   * @param method what it does
   * @param tuning checked by the method's schema
   */
  public record Entry(Method method, Valid<Tuning> tuning) {}

  /**
   * A line-up.
   *
   * @param entries who takes part, at least one
   * @param starts x and y of each start in turn, at least one
   * @param conditions what all have in common
   */
  public Lineup(List<Entry> entries, double[] starts, Valid<Conditions> conditions) {
    this.entries = List.copyOf(entries);
    this.starts = starts.clone();
    this.conditions = conditions.get();
  }

  /**
   * Who takes part.
   *
   * @return the entries
   */
  public List<Entry> entries() {
    return entries;
  }

  /** The number of starts. */
  int starts() {
    return starts.length / 2;
  }

  double x(int start) {
    return starts[2 * start];
  }

  double y(int start) {
    return starts[2 * start + 1];
  }

  Conditions conditions() {
    return conditions;
  }

  /** An entry at a place, with a tuning that may be another than its own. */
  Walker walker(Terrain terrain, Entry entry, Tuning tuning, double x, double y) {
    return Walker.start(entry.method(), tuning, terrain.surface(), conditions, x, y);
  }
}
