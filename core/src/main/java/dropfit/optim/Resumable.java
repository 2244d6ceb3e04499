package dropfit.optim;

import java.util.ArrayList;
import java.util.List;

/** Something that moves step by step and whose whole memory can be put aside and taken back. */
public abstract class Resumable {
  private final List<double[]> parts = new ArrayList<>();
  private int stateSize;

  /** Without a memory yet. */
  protected Resumable() {}

  /**
   * An array that is part of the memory. All that a later step depends on lives in such arrays.
   *
   * @param length how many numbers
   * @return zeros, to be changed in place
   */
  protected final double[] kept(int length) {
    double[] part = new double[length];
    parts.add(part);
    stateSize += length;
    return part;
  }

  /** The arrays of the memory in the order they were asked for. */
  final double[] part(int index) {
    return parts.get(index);
  }

  /**
   * The size of the memory.
   *
   * @return how many numbers {@link #save} writes
   */
  public final int stateSize() {
    return stateSize;
  }

  /**
   * Puts the memory aside.
   *
   * @param out receives {@link #stateSize} numbers
   * @param from where they begin
   */
  public final void save(double[] out, int from) {
    int at = from;
    for (int k = 0; k < parts.size(); k++) {
      double[] part = parts.get(k);
      System.arraycopy(part, 0, out, at, part.length);
      at += part.length;
    }
  }

  /**
   * Takes a memory back; steps then go on as they did from there, bit for bit.
   *
   * @param saved what {@link #save} wrote
   * @param from where it begins
   */
  public final void restore(double[] saved, int from) {
    int at = from;
    for (int k = 0; k < parts.size(); k++) {
      double[] part = parts.get(k);
      System.arraycopy(saved, at, part, 0, part.length);
      at += part.length;
    }
  }
}
