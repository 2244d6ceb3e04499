package dropfit.csv;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts something for each constant of an enumeration. */
final class Tally<E extends Enum<E>> {
  private final Map<E, int[]> counts;

  Tally(Class<E> type) {
    counts = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      counts.put(constant, new int[1]);
    }
  }

  void add(E constant, int count) {
    cell(constant)[0] += count;
  }

  int get(E constant) {
    return cell(constant)[0];
  }

  private int[] cell(E constant) {
    return Objects.requireNonNull(counts.get(constant));
  }
}
