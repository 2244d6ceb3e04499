package dropfit.csv;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The two marks with which bookkeepers and banks tell debits from credits, in place of a sign: a
 * column that has both, and nothing else beside its numbers, holds numbers of which the debits are
 * negative.
 */
enum BookingMarks {
  /** Soll and Haben. */
  GERMAN("S", "H"),
  /** As in English. */
  DR("DR", "CR"),
  /** As some English and Indonesian banks shorten it. */
  DB("DB", "CR"),
  /** Débito and crédito, debet and credit. */
  LETTERS("D", "C");

  private final String debit;
  private final String credit;

  BookingMarks(String debit, String credit) {
    this.debit = debit;
    this.credit = credit;
  }

  /**
   * The pair of which both marks, and no other words, stand beside numbers; null if there is none.
   *
   * @param units what stands beside numbers
   * @param apart whether a blank is before each of them, as a single letter needs it
   */
  static @Nullable BookingMarks of(Set<String> units, boolean apart) {
    for (BookingMarks marks : values()) {
      boolean both = units.contains(marks.debit) && units.contains(marks.credit);
      if (units.size() == 2 && both && (apart || marks.debit.length() > 1)) {
        return marks;
      }
    }
    return null;
  }

  /** The pair that stands for the unit of a column; null if that is another unit. */
  static @Nullable BookingMarks named(String unit) {
    for (BookingMarks marks : values()) {
      if (marks.unit().equals(unit)) {
        return marks;
      }
    }
    return null;
  }

  /** What the column says in place of a unit. */
  String unit() {
    return debit + "/" + credit;
  }

  /** The mark of what is negative. */
  String debit() {
    return debit;
  }

  /**
   * What a number has to be multiplied with: -1 or 1; 0 if none of the two marks stands behind it,
   * or it has a sign besides.
   */
  int sign(NumberText number) {
    if (number.isNegative()) {
      return 0;
    }
    return number.unit().equals(debit) ? -1 : number.unit().equals(credit) ? 1 : 0;
  }
}
