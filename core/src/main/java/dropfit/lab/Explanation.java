package dropfit.lab;

import java.util.List;

/** Why the next step goes where it goes. */
public final class Explanation {
  private final List<Line> lines;
  private final double[] gradient;
  private final double[] drift;
  private final double[] step;

  /**
   * One line of the calculation.
   *
   * @param letter what is calculated
   * @param formula how, in letters or words
   * @param filled the formula with this step's numbers in it, along x and along y; empty if it is
   *     told in words
   * @param values what comes out: one number, or one along x and one along y, or a matrix row by
   *     row
   */
  public record Line(String letter, String formula, List<String> filled, List<Double> values) {}

  Explanation(List<Line> lines, double[] gradient, double[] drift, double[] step) {
    this.lines = List.copyOf(lines);
    this.gradient = gradient;
    this.drift = drift;
    this.step = step;
  }

  /**
   * The calculation.
   *
   * @return its lines in order; none if the method rests
   */
  public List<Line> lines() {
    return lines;
  }

  /**
   * The gradient as the method gets it.
   *
   * @return along x and along y
   */
  public double[] gradient() {
    return gradient.clone();
  }

  /**
   * What carries the method on: its velocity or mean slope, or the direction of its search.
   *
   * @return along x and along y; zeros if it has none
   */
  public double[] drift() {
    return drift.clone();
  }

  /**
   * The step.
   *
   * @return along x and along y
   */
  public double[] step() {
    return step.clone();
  }
}
