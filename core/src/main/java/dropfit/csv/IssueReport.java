package dropfit.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * Every kind of issue with its exact count, and the first places of each.
 *
 * @param counts how often each kind occurred; kinds that did not occur are absent
 * @param places at most {@link #MAX_PLACES} issues of each kind, by line and column
 */
public record IssueReport(Map<IssueCode, Integer> counts, List<Issue> places) {
  /** How many places of one kind are kept. */
  public static final int MAX_PLACES = 200;

  /**
   * Copies both.
   *
   * @param counts how often each kind occurred; kinds that did not occur are absent
   * @param places at most {@link #MAX_PLACES} issues of each kind, by line and column
   */
  public IssueReport {
    Map<IssueCode, Integer> ordered = new EnumMap<>(IssueCode.class);
    ordered.putAll(counts);
    counts = Collections.unmodifiableMap(ordered);
    places = List.copyOf(places);
  }

  /**
   * How often a kind occurred.
   *
   * @param code the kind
   * @return 0 or more, also beyond the places kept
   */
  public int count(IssueCode code) {
    return counts.getOrDefault(code, 0);
  }

  /**
   * How many issues of a severity there are.
   *
   * @param severity how much they matter
   * @return 0 or more
   */
  public int count(Severity severity) {
    int sum = 0;
    for (Map.Entry<IssueCode, Integer> entry : counts.entrySet()) {
      if (entry.getKey().severity() == severity) {
        sum += entry.getValue();
      }
    }
    return sum;
  }

  /**
   * How many issues there are.
   *
   * @return 0 or more
   */
  public int total() {
    int sum = 0;
    for (int count : counts.values()) {
      sum += count;
    }
    return sum;
  }

  /**
   * The places kept of one kind.
   *
   * @param code the kind
   * @return by line and column
   */
  public List<Issue> places(IssueCode code) {
    return places.stream().filter(issue -> issue.code() == code).toList();
  }

  /** The same issues with other rows: those on a line. */
  IssueReport withRows(IntUnaryOperator rowOfLine) {
    return new IssueReport(
        counts,
        places.stream()
            .map(
                issue ->
                    issue.row() < 0 ? issue : issue.withRow(rowOfLine.applyAsInt(issue.line())))
            .toList());
  }

  /** Collects issues; what is beyond the limit of its kind is counted and not kept. */
  static final class Collector {
    private static final Comparator<Issue> ORDER =
        Comparator.comparingInt(Issue::line).thenComparingInt(Issue::column);

    /** So many are held before those that will not be told are forgotten. */
    private static final int MOST_KEPT = 16 * MAX_PLACES;

    private final Map<IssueCode, List<Issue>> kept = new EnumMap<>(IssueCode.class);
    private final Map<IssueCode, Integer> counts = new EnumMap<>(IssueCode.class);

    /** Counts an issue and builds it only if there is room for it. */
    void add(IssueCode code, Supplier<Issue> issue) {
      List<Issue> places = kept.computeIfAbsent(code, key -> new ArrayList<>());
      if (places.size() < MAX_PLACES) {
        places.add(issue.get());
      }
      counts.merge(code, 1, Integer::sum);
    }

    /** Counts issues whose first places are already known; the others have no place. */
    void addAll(IssueCode code, List<Issue> first, int count) {
      List<Issue> places = kept.computeIfAbsent(code, key -> new ArrayList<>());
      places.addAll(first);
      if (places.size() > MOST_KEPT) {
        kept.put(code, new ArrayList<>(first(places)));
      }
      counts.merge(code, count, Integer::sum);
    }

    IssueReport report() {
      List<Issue> all = new ArrayList<>();
      for (List<Issue> places : kept.values()) {
        all.addAll(first(places));
      }
      all.sort(ORDER);
      return new IssueReport(counts, all);
    }

    private static List<Issue> first(List<Issue> places) {
      return places.stream().sorted(ORDER).limit(MAX_PLACES).toList();
    }
  }
}
