package dropfit.csv;

import java.util.List;

/** The names of months, whole or shortened, in English, German, French, Spanish and Italian. */
final class Months {
  /** For each month the beginnings by which it is told from all others. */
  private static final List<List<String>> BEGINNINGS =
      List.of(
          List.of("jan", "ene", "gen", "jän"),
          List.of("feb", "fév", "fev"),
          List.of("mar", "mär", "mrz", "maer"),
          List.of("apr", "avr", "abr"),
          List.of("may", "mai", "mag"),
          List.of("jun", "juin", "giu"),
          List.of("jul", "juil", "lug"),
          List.of("aug", "aoû", "aou", "ago"),
          List.of("sep", "set"),
          List.of("oct", "okt", "ott"),
          List.of("nov"),
          List.of("dec", "dez", "déc", "dic"));

  private Months() {}

  /** The number of a month, 1 to 12, or 0 if a name in lower case is of no month. */
  static int of(String name) {
    if (name.length() < 3) {
      return 0;
    }
    for (int month = 1; month <= 12; month++) {
      for (String beginning : BEGINNINGS.get(month - 1)) {
        if (name.startsWith(beginning)) {
          return month;
        }
      }
    }
    return 0;
  }
}
