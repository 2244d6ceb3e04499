package dropfit.csv;

import java.util.List;

/** The names of months, whole or shortened, in the languages of Western Europe. */
final class Months {
  /** Of each month those in English, German, French, Spanish, Italian, Portuguese and Dutch. */
  private static final List<List<String>> NAMES =
      List.of(
          List.of("january", "jänner", "januari", "janvier", "enero", "gennaio", "janeiro"),
          List.of("february", "februar", "février", "fevrier", "febrero", "febbraio", "fevereiro"),
          List.of("march", "märz", "maerz", "mrz", "mars", "marzo", "março", "maart", "mrt"),
          List.of("april", "avril", "abril", "aprile"),
          List.of("may", "mai", "mayo", "maggio", "maio", "mei"),
          List.of("june", "juni", "juin", "junio", "giugno", "junho"),
          List.of("july", "juli", "juillet", "julio", "luglio", "julho"),
          List.of("august", "août", "aout", "agosto", "augustus"),
          List.of("september", "septembre", "septiembre", "setiembre", "settembre", "setembro"),
          List.of("october", "oktober", "octobre", "octubre", "ottobre", "outubro"),
          List.of("november", "novembre", "noviembre", "novembro"),
          List.of("december", "dezember", "décembre", "decembre", "diciembre", "dicembre"));

  private Months() {}

  /**
   * The number of a month, 1 to 12.
   *
   * @param name in lower case, three letters of a name or more
   * @return 0 if it is of no month, or may be of two
   */
  static int of(String name) {
    int found = 0;
    for (int month = 1; name.length() > 2 && month <= 12; month++) {
      for (String whole : NAMES.get(month - 1)) {
        if (whole.startsWith(name)) {
          if (found > 0 && found != month) {
            return 0;
          }
          found = month;
        }
      }
    }
    return found;
  }
}
