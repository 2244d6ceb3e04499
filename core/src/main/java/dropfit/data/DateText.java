package dropfit.data;

import dropfit.numeric.Decimals;

/** Dates and times as ISO 8601 writes them, with a blank between date and time. */
final class DateText {
  private DateText() {}

  static String of(double seconds, Column.Dates.Scale scale) {
    StringBuilder out = new StringBuilder();
    // A time alone may be the end of the day, 24:00.
    boolean time = scale == Column.Dates.Scale.TIME;
    int days = time ? 0 : (int) Math.floor(seconds / Calendar.SECONDS_A_DAY);
    if (scale != Column.Dates.Scale.TIME) {
      int date = Calendar.date(days);
      padded(out, date / 10_000, 4);
      padded(out.append('-'), date / 100 % 100, 2);
      padded(out.append('-'), date % 100, 2);
    }
    if (scale != Column.Dates.Scale.DATE) {
      out.append(out.length() == 0 ? "" : " ");
      double rest = seconds - (double) days * Calendar.SECONDS_A_DAY;
      int minutes = (int) (rest / 60);
      padded(out, minutes / 60, 2);
      padded(out.append(':'), minutes % 60, 2);
      // Fractions are kept to the microsecond, which is what doubles hold of a present date.
      double micros = Math.floor((rest - minutes * 60.0) * 1e6 + 0.5) / 1e6;
      if (micros != 0) {
        out.append(micros < 10 ? ":0" : ":").append(Decimals.print(micros));
      }
    }
    return out.toString();
  }

  private static void padded(StringBuilder out, int number, int width) {
    String digits = Integer.toString(number);
    out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }
}
