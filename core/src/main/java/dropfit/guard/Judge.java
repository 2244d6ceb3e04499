package dropfit.guard;

import dropfit.numeric.Decimals;
import java.util.List;

/** Whether a plain value suits a field. */
final class Judge {
  private Judge() {}

  /** Adds what is wrong with a value for a field, if anything is. */
  static void judge(Field field, Object value, List<Violation> violations) {
    switch (field.kind()) {
      case REAL, INTEGER -> judgeNumber(field, value, violations);
      case CHOICE -> {
        if (field.options().stream().noneMatch(option -> option.id().equals(value))) {
          refuse(field, Violation.Code.NOT_AN_OPTION, "one of " + ids(field), value, violations);
        }
      }
      case FLAG -> {
        if (!(value instanceof Boolean)) {
          refuse(field, Violation.Code.WRONG_KIND, "true or false", value, violations);
        }
      }
    }
  }

  private static void judgeNumber(Field field, Object value, List<Violation> violations) {
    String expected =
        (field.kind() == Field.Kind.INTEGER ? "a whole number, " : "a number, ") + field.range();
    if (!(value instanceof Double number)) {
      refuse(field, Violation.Code.WRONG_KIND, expected, value, violations);
    } else if (!field.contains(number)) {
      refuse(field, Violation.Code.OUT_OF_RANGE, expected, value, violations);
    } else if (field.kind() == Field.Kind.INTEGER && number != Math.floor(number)) {
      refuse(field, Violation.Code.NOT_INTEGRAL, expected, value, violations);
    }
  }

  private static void refuse(
      Field field, Violation.Code code, String expected, Object value, List<Violation> violations) {
    String found =
        value instanceof Double number && Double.isFinite(number)
            ? Decimals.print(number)
            : value.toString();
    violations.add(
        new Violation(
            field.name(),
            code,
            field.label() + " should be " + expected + "; found " + found + "."));
  }

  private static String ids(Field field) {
    return String.join(", ", field.options().stream().map(Field.Choice::id).toList());
  }
}
