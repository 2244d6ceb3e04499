package dropfit.fit;

/**
 * The loss over a whole run in bounded memory: 10,000 points at most. When full, every other point
 * is dropped and from then on only every second step is kept, so the whole curve stays visible at
 * half the resolution. Everything is allocated at the start.
 */
public final class LossHistory {
  /** The largest number of points kept. */
  public static final int CAPACITY = 10_000;

  private final int[] iterations = new int[CAPACITY];
  private final double[] losses = new double[CAPACITY];
  private int size;
  private int stride = 1;
  private int skipped;

  /** An empty history. */
  public LossHistory() {}

  /**
   * Adds a point, unless the resolution says that it is skipped.
   *
   * @param iteration its step, larger than any before
   * @param loss its value, which may be NaN or infinite
   */
  public void add(int iteration, double loss) {
    if (skipped + 1 < stride && size > 0) {
      skipped++;
      return;
    }
    if (size == CAPACITY) {
      halve();
    }
    skipped = 0;
    iterations[size] = iteration;
    losses[size] = loss;
    size++;
  }

  private void halve() {
    size = CAPACITY / 2;
    for (int i = 0; i < size; i++) {
      iterations[i] = iterations[2 * i];
      losses[i] = losses[2 * i];
    }
    stride *= 2;
  }

  /**
   * Forgets the points from a step on, as if every step before it, and none after, had been added.
   * A resolution that was halved stays so: the points in between are gone, and would cost a run
   * from its beginning, while half as many still look the same on any screen.
   *
   * @param iteration the first step that is forgotten
   */
  public void cut(int iteration) {
    while (size > 0 && iterations[size - 1] >= iteration) {
      size--;
    }
    skipped = size == 0 ? 0 : iteration - 1 - iterations[size - 1];
  }

  /**
   * The number of points.
   *
   * @return 0 to {@link #CAPACITY}
   */
  public int size() {
    return size;
  }

  /**
   * How many steps one point stands for; it doubles whenever points were dropped.
   *
   * @return a power of two
   */
  public int stride() {
    return stride;
  }

  /**
   * The step of a point.
   *
   * @param index from 0
   * @return its iteration
   * @throws IndexOutOfBoundsException if there is no such point
   */
  public int iteration(int index) {
    return iterations[existing(index)];
  }

  /**
   * The value of a point.
   *
   * @param index from 0
   * @return its loss
   * @throws IndexOutOfBoundsException if there is no such point
   */
  public double loss(int index) {
    return losses[existing(index)];
  }

  private int existing(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("point " + index + " of " + size);
    }
    return index;
  }
}
