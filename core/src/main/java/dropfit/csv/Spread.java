package dropfit.csv;

/**
 * How numbers are spread, in one pass: what a sample of them cannot tell exactly. Moments are
 * updated as P. Pébay has it ("Formulas for robust, one-pass parallel computation of covariances
 * and arbitrary-order statistical moments", 2008); they are not finite where squares overflow.
 */
final class Spread {
  private double count;
  private double mean;
  private double squares;
  private double cubes;
  private double smallest = Double.POSITIVE_INFINITY;
  private double nextSmallest = Double.POSITIVE_INFINITY;
  private double largest = Double.NEGATIVE_INFINITY;
  private double nextLargest = Double.NEGATIVE_INFINITY;
  private int smallestCount;
  private int largestCount;

  /** Counts a finite number so many times, once or more. */
  void add(double value, int times) {
    double all = count + times;
    double distance = value - mean;
    double share = distance * times / all;
    double more = distance * share * count;
    cubes += more * distance * (count - times) / all - 3 * share * squares;
    squares += more;
    mean += share;
    count = all;
    if (value <= smallest) {
      nextSmallest = value < smallest ? smallest : nextSmallest;
      smallestCount = value < smallest ? times : smallestCount + times;
      smallest = value;
    } else if (value < nextSmallest) {
      nextSmallest = value;
    }
    if (value >= largest) {
      nextLargest = value > largest ? largest : nextLargest;
      largestCount = value > largest ? times : largestCount + times;
      largest = value;
    } else if (value > nextLargest) {
      nextLargest = value;
    }
  }

  /** Their standard deviation, divided by n - 1; NaN for fewer than two. */
  double deviation() {
    return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
  }

  /** Their biased skew; NaN if all are equal. */
  double skew() {
    double variance = squares / count;
    return variance > 0 ? cubes / count / (variance * Math.sqrt(variance)) : Double.NaN;
  }

  double smallest() {
    return smallest;
  }

  /** The smallest but for those that are equal to it; infinite if there is none. */
  double nextSmallest() {
    return nextSmallest;
  }

  int smallestCount() {
    return smallestCount;
  }

  double largest() {
    return largest;
  }

  /** The largest but for those that are equal to it; infinite if there is none. */
  double nextLargest() {
    return nextLargest;
  }

  int largestCount() {
    return largestCount;
  }
}
