package dropfit.csv;

import java.util.ArrayList;
import java.util.List;

/** Cells of one kind that could not be used: how many, and the first of them. */
final class Misfits {
  private final List<Place> first = new ArrayList<>();
  private int count;

  /** A cell that could not be used. */
  record Place(int row, int line, String raw) {}

  /** Whether another cell would be kept, and not only counted. */
  boolean hasRoom() {
    return first.size() < IssueReport.MAX_PLACES;
  }

  void add(int row, int line, String raw) {
    note(row, line, raw);
    count++;
  }

  /** Keeps one of the first that is counted apart. */
  void note(int row, int line, String raw) {
    if (hasRoom()) {
      first.add(new Place(row, line, raw));
    }
  }

  /** Counts a cell whose text is not needed. */
  void add() {
    count++;
  }

  /** Counts cells of which the first are kept apart, also those in rows that are not kept. */
  void count(int more) {
    count += more;
  }

  int count() {
    return count;
  }

  List<Place> first() {
    return first;
  }
}
