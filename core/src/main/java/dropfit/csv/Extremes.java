package dropfit.csv;

/** The smallest and the largest of numbers, which a sample of them cannot tell. */
final class Extremes {
  private double smallest = Double.POSITIVE_INFINITY;
  private double nextSmallest = Double.POSITIVE_INFINITY;
  private double largest = Double.NEGATIVE_INFINITY;
  private double nextLargest = Double.NEGATIVE_INFINITY;
  private int smallestCount;
  private int largestCount;

  /** Counts a finite number so many times, once or more. */
  void add(double value, int times) {
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
