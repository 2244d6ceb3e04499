package dropfit.lab;

import java.util.ArrayList;
import java.util.List;

/** Methods side by side on the same landscape, each from every start. */
public final class Race {
  /** More racers would take too much memory. */
  public static final int MOST_RACERS = 200;

  /** Steps that one makes before the next is moved. */
  private static final int STRETCH = 64;

  private final List<Racer> racers = new ArrayList<>();
  private int steps;

  /**
   * A race at its start.
   *
   * @param terrain where it is run
   * @param lineup who races
   * @throws IllegalArgumentException if there would be more than {@link #MOST_RACERS}
   */
  public Race(Terrain terrain, Lineup lineup) {
    if ((long) lineup.entries().size() * lineup.starts() > MOST_RACERS) {
      throw new IllegalArgumentException("too many racers");
    }
    for (Lineup.Entry entry : lineup.entries()) {
      for (int s = 0; s < lineup.starts(); s++) {
        racers.add(
            new Racer(
                lineup.walker(terrain, entry, entry.tuning().get(), lineup.x(s), lineup.y(s))));
      }
    }
  }

  /**
   * Moves everyone.
   *
   * @param count how often, 0 or more
   */
  public void advance(int count) {
    int left = Math.min(count, Outlook.MOST_STEPS - steps);
    steps += Math.max(0, left);
    while (left > 0) {
      int stretch = Math.min(left, STRETCH);
      for (int k = 0; k < racers.size(); k++) {
        racers.get(k).advance(stretch);
      }
      left -= stretch;
    }
  }

  /**
   * Takes steps back. Everything is again as it was, but that curves keep a resolution that was
   * halved.
   *
   * @param count how many, 0 or more; at most as many as were made
   */
  public void back(int count) {
    steps = Math.max(0, steps - Math.max(0, count));
    for (Racer racer : racers) {
      racer.rewind(steps);
    }
  }

  /**
   * The steps of the race; those who rest or are lost made fewer.
   *
   * @return 0 at the start
   */
  public int steps() {
    return steps;
  }

  /**
   * Those who race: all starts of the first entry, then all of the second, and so on.
   *
   * @return the racers
   */
  public List<Racer> racers() {
    return List.copyOf(racers);
  }
}
