package dropfit.csv;

import java.util.List;
import java.util.Optional;

/** Finds the parts of a table: its header below titles and comments, its rows above totals. */
final class LayoutDetector {
  /** So many rows of a sample tell what a header is above. */
  private static final int ROWS = 200;

  /** Begins the comment that names the columns of a log in the extended format of the W3C. */
  private static final String FIELDS = "Fields:";

  private final CsvText text;
  private final Dialect dialect;
  private final LayoutChoice choice;

  LayoutDetector(CsvText text, Dialect dialect, LayoutChoice choice) {
    this.text = text;
    this.dialect = dialect;
    this.choice = choice;
  }

  /**
   * Finds the parts of a table.
   *
   * @param region begins with it, or with what stands right above it, and ends with it or the file
   * @param sample the beginning of the region
   * @param open whether it goes to the end of the file, and what stands below it is to be found
   */
  Layout detect(Region region, Sample sample, boolean open) {
    int width = Sample.usualWidth(sample.rows());
    int end = end(region, sample, width, open);
    List<Sample.Row> rows = sample.rows();
    int first = firstOfTable(rows, width);
    Sample.Row start = rows.get(first);
    List<Sample.Row> table =
        rows.subList(first, rows.size()).stream()
            .filter(row -> row.begin() < end && !row.comment() && !row.blank())
            .limit(ROWS)
            .toList();
    if (table.isEmpty()) {
      return Layout.none(region);
    }
    int headerRows = headerRows(table, width);
    if (headerRows == 0 && choice.header() == Header.AUTO) {
      Optional<Sample.Row> names = commentedHeader(sample, first, width);
      if (names.isPresent()) {
        int top = names.get().begin();
        int mark = top + markEnd(names.get().cell(0));
        Region from = new Region(mark, end, names.get().line());
        return new Layout(from, top, start.begin(), 1, false, 0, false, width, false);
      }
    }
    boolean units = choice.units().orElse(headerRows == 1 && HeaderRows.areUnits(table, width));
    int named = Math.min(table.size(), headerRows + (units ? 1 : 0));
    int labels = headerRows == 0 ? 0 : LabelRows.count(table, named, width);
    List<Sample.Row> values = table.subList(named + labels, table.size());
    int widest = width(table, values, headerRows);
    boolean trailing = isTrailing(table, values, headerRows, widest);
    Region from = new Region(start.begin(), end, start.line());
    int below = values.isEmpty() ? end : values.get(0).begin();
    int columns = trailing ? values.get(0).size() - 1 : widest;
    boolean rowNames =
        !trailing && HeaderRows.hasRowNames(values, named(table, headerRows), isByBlanks());
    return new Layout(
        from, from.from(), below, headerRows, units, labels, rowNames, columns, trailing);
  }

  /** Where the table ends: at what stands below it, which of a table above others is at hand. */
  private int end(Region region, Sample sample, int width, boolean open) {
    if (choice.skipEnd().isPresent()) {
      return Footer.skip(text, region, choice.skipEnd().get());
    }
    return open || sample.whole()
        ? new Footer(text, region, dialect, sample).start(width)
        : region.limit();
  }

  /** The index of the first row that is no title: a text alone, or with gaps beside it. */
  private int firstOfTable(List<Sample.Row> rows, int width) {
    int first = 0;
    int names = 0;
    boolean titles = choice.headerLine().isEmpty() && choice.header() != Header.NO;
    for (int i = 0; i < rows.size() - 1; i++) {
      Sample.Row row = rows.get(i);
      boolean skipped = row.comment() || row.blank() || (titles && isTitle(row, width));
      // The names that one value stands above are those of all values between.
      if (!skipped && titles && i >= names) {
        names = namesBelow(rows, i, width);
      }
      if (!skipped && i >= names) {
        break;
      }
      first = i + 1;
    }
    int full = titles ? HeaderRows.firstFull(rows.subList(first, rows.size()), width) : 0;
    boolean above = first > 0 && full == 0;
    boolean upper = above && isUpperHeader(rows.get(first - 1), width);
    upper |= above && titles && isNameOfOne(rows.get(first - 1), rows, first, width);
    return upper ? first - 1 : first + full;
  }

  /** Whether a word names the only column beside the names of rows, as R writes one variable. */
  private boolean isNameOfOne(Sample.Row row, List<Sample.Row> rows, int first, int width) {
    boolean word =
        width == 2
            && row.size() == 1
            && !row.comment()
            && !row.blank()
            && row.cell(0).indexOf(' ') < 0
            && !HeaderRows.isValue(row.cell(0));
    List<Sample.Row> values =
        rows.subList(first, rows.size()).stream()
            .filter(each -> !each.comment() && !each.blank())
            .limit(ROWS)
            .toList();
    return word && HeaderRows.hasRowNames(values, 1, isByBlanks()) && !HeaderRows.isHeader(values);
  }

  private static boolean isTitle(Sample.Row row, int width) {
    int filled = row.filled();
    boolean sparse = row.size() == 1 || 2 * filled < width;
    if (width < 2 || !sparse) {
      return false;
    }
    boolean value = false;
    for (String cell : row.cells()) {
      if (!cell.isEmpty() && !HeaderRows.isValue(cell)) {
        return !value || 2 * row.size() < width;
      }
      value |= !cell.isEmpty();
    }
    return !value;
  }

  /**
   * Where the names are that a value stands above, such as a year or a date, alone or with lines of
   * one cell between; 0 if there are none.
   */
  private static int namesBelow(List<Sample.Row> rows, int at, int width) {
    if (width < 2 || rows.get(at).filled() != 1) {
      return 0;
    }
    int next = at + 1;
    while (next < rows.size() && rows.get(next).filled() <= 1) {
      next++;
    }
    if (next == rows.size() || rows.get(next).comment() || rows.get(next).filled() < width) {
      return 0;
    }
    return rows.get(next).cells().stream().noneMatch(HeaderRows::isValue) ? next : 0;
  }

  /** A sparse row right above the others may name groups of columns. */
  private static boolean isUpperHeader(Sample.Row row, int width) {
    return !row.comment() && row.size() == width && row.filled() > 1;
  }

  /** The index in a comment after its sign, the word Fields and blanks. */
  private static int markEnd(String comment) {
    int at = comment.startsWith(FIELDS, 1) ? 1 + FIELDS.length() : 1;
    while (at < comment.length() && comment.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /**
   * The comment right above the values that names the columns, as numpy writes it, or servers do
   * behind the word Fields.
   */
  private Optional<Sample.Row> commentedHeader(Sample sample, int first, int width) {
    if (first == 0 || width < 2 || !sample.rows().get(first - 1).comment()) {
      return Optional.empty();
    }
    Sample.Row comment = sample.rows().get(first - 1);
    char[] characters = comment.cell(0).substring(markEnd(comment.cell(0))).toCharArray();
    Records records = new Records(characters, 1, dialect);
    boolean fits = records.next() && records.size() == width;
    for (int i = 0; fits && i < width; i++) {
      fits = records.start(i) < records.end(i) && !HeaderRows.isValue(records.cell(i));
    }
    return fits ? Optional.of(comment) : Optional.empty();
  }

  private int headerRows(List<Sample.Row> table, int width) {
    boolean header =
        switch (choice.header()) {
          case YES -> true;
          case NO -> false;
          case AUTO -> HeaderRows.isHeader(table) || isTwoRows(table, width);
        };
    if (!header) {
      return 0;
    }
    int detected = isTwoRows(table, width) ? (HeaderRows.nameGaps(table, width) ? 3 : 2) : 1;
    return choice.headerRows().orElse(detected);
  }

  private static boolean isTwoRows(List<Sample.Row> table, int width) {
    // Behind a delimiter that ends each row there is no column that lacks a name.
    boolean trailing = table.stream().allMatch(row -> row.cell(width - 1).isEmpty());
    int columns = trailing ? width - 1 : width;
    return columns > 1
        && HeaderRows.continues(table, columns)
        && !HeaderRows.areUnits(table, columns);
  }

  private boolean isByBlanks() {
    return switch (dialect.delimiter()) {
      case SPACE, BLANKS, TAB -> true;
      default -> false;
    };
  }

  private static int named(List<Sample.Row> table, int headerRows) {
    int named = 0;
    for (Sample.Row row : table.subList(0, Math.min(headerRows, table.size()))) {
      named = Math.max(named, row.size());
    }
    return named;
  }

  private static int width(List<Sample.Row> table, List<Sample.Row> values, int headerRows) {
    int named = named(table, headerRows);
    if (named == 0) {
      return Sample.usualWidth(values);
    }
    int wider = 0;
    for (Sample.Row row : values) {
      boolean hasMore = false;
      for (int i = named; i < row.size(); i++) {
        hasMore |= !row.cell(i).isEmpty();
      }
      wider += hasMore ? 1 : 0;
    }
    // A header shorter than most rows lacks names; the values are worth more than the names.
    return 2 * wider > values.size() ? Math.max(named, Sample.usualWidth(values)) : named;
  }

  /** Whether every row of values ends with an empty cell that no name stands above. */
  private static boolean isTrailing(
      List<Sample.Row> table, List<Sample.Row> values, int headerRows, int width) {
    int named = named(table, headerRows);
    int size = values.isEmpty() ? 0 : values.get(0).size();
    boolean trailing = values.size() > 1 && size > 1 && (size == width || size == width + 1);
    for (Sample.Row row : values) {
      trailing &= row.size() == size && row.cell(size - 1).isEmpty();
    }
    for (Sample.Row row : table.subList(0, Math.min(headerRows, table.size()))) {
      trailing &= size > 0 && row.cell(size - 1).isEmpty();
    }
    return trailing && (named == 0 || named == size || named == size - 1);
  }
}
