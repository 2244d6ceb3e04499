package dropfit.optim;

/** The last 1,000 positions of a run in the plane, in a ring that is allocated once. */
public final class PathHistory {
  /** The number of positions kept. */
  public static final int CAPACITY = 1_000;

  private final double[] xs = new double[CAPACITY];
  private final double[] ys = new double[CAPACITY];
  private int next;
  private int size;

  /** An empty path. */
  public PathHistory() {}

  /**
   * Adds a position; when full, the oldest is forgotten.
   *
   * @param x first coordinate
   * @param y second coordinate
   */
  public void add(double x, double y) {
    xs[next] = x;
    ys[next] = y;
    next = next + 1 == CAPACITY ? 0 : next + 1;
    if (size < CAPACITY) {
      size++;
    }
  }

  /** Forgets all positions. */
  public void clear() {
    next = 0;
    size = 0;
  }

  /**
   * The number of positions.
   *
   * @return 0 to {@link #CAPACITY}
   */
  public int size() {
    return size;
  }

  /**
   * A position's first coordinate.
   *
   * @param index 0 for the oldest kept, {@code size() - 1} for the newest
   * @return x
   */
  public double x(int index) {
    return xs[slot(index)];
  }

  /**
   * A position's second coordinate.
   *
   * @param index 0 for the oldest kept, {@code size() - 1} for the newest
   * @return y
   */
  public double y(int index) {
    return ys[slot(index)];
  }

  private int slot(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("position " + index + " of " + size);
    }
    int oldest = size < CAPACITY ? 0 : next;
    int slot = oldest + index;
    return slot < CAPACITY ? slot : slot - CAPACITY;
  }
}
