package dropfit.web;

import dropfit.codec.Json;
import dropfit.csv.ColumnChoice;
import dropfit.csv.ColumnProfile;
import dropfit.csv.ColumnType;
import dropfit.csv.CsvOptions;
import dropfit.csv.Delimiter;
import dropfit.csv.Dialect;
import dropfit.csv.DialectChoice;
import dropfit.csv.Escape;
import dropfit.csv.Header;
import dropfit.csv.LayoutChoice;
import dropfit.csv.Quote;
import dropfit.csv.Role;
import dropfit.csv.RowChoice;
import dropfit.data.State;

/** How a text is to be read, from the page's JSON. */
final class CsvRequest {
  private CsvRequest() {}

  static CsvOptions options(String json) {
    State state = Json.read(json);
    CsvOptions options = CsvOptions.DEFAULT.withDialect(dialect(state)).withLayout(layout(state));
    if (state.has("decimal")) {
      options = options.withDecimal(decimal(state.text("decimal")));
    }
    if (state.has("missing")) {
      options = options.withMissing(state.texts("missing"));
    }
    if (state.has("types")) {
      State types = state.state("types");
      for (String column : types.values().keySet()) {
        options = options.withType(index(column), type(types.text(column)));
      }
    }
    if (state.has("columns")) {
      State columns = state.state("columns");
      for (String column : columns.values().keySet()) {
        int index = index(column);
        options = options.withColumn(index, column(options.column(index), columns.state(column)));
      }
    }
    return options;
  }

  /** Which rows of a file are kept. */
  static RowChoice rows(String json) {
    State state = Json.read(json);
    if (!state.has("rows")) {
      return RowChoice.ALL;
    }
    State rows = state.state("rows");
    int most = rows.integer("most", 1, Integer.MAX_VALUE);
    return rows.has("seed")
        ? RowChoice.sample(most, rows.integer("seed", 0, Integer.MAX_VALUE))
        : RowChoice.first(most);
  }

  private static DialectChoice dialect(State state) {
    DialectChoice choice = DialectChoice.DETECT;
    if (state.has("delimiter")) {
      choice =
          choice.withDelimiter(
              Delimiter.of(state.text("delimiter"))
                  .orElseThrow(() -> new State.Malformed("there is no such delimiter")));
    }
    if (state.has("quote")) {
      choice = choice.withQuote(quote(state.text("quote")));
    }
    if (state.has("escape")) {
      choice =
          choice.withEscape(Requests.constant(Escape.values(), state.text("escape"), "escape"));
    }
    if (state.has("comment")) {
      String comment = state.text("comment");
      if (comment.length() > 1) {
        throw new State.Malformed("comment should be one character or none");
      }
      choice = choice.withComment(comment.isEmpty() ? Dialect.NO_COMMENT : comment.charAt(0));
    }
    return choice;
  }

  private static LayoutChoice layout(State state) {
    LayoutChoice choice = LayoutChoice.DETECT;
    if (state.has("header")) {
      choice = choice.withHeader(state.flag("header") ? Header.YES : Header.NO);
    }
    if (state.has("headerLine")) {
      choice = choice.withHeaderLine(state.integer("headerLine", 1, Integer.MAX_VALUE));
    }
    if (state.has("headerRows")) {
      choice = choice.withHeaderRows(state.integer("headerRows", 1, LayoutChoice.MAX_HEADER_ROWS));
    }
    if (state.has("units")) {
      choice = choice.withUnits(state.flag("units"));
    }
    if (state.has("skipEnd")) {
      choice = choice.withSkipEnd(state.integer("skipEnd", 0, Integer.MAX_VALUE));
    }
    return choice;
  }

  private static ColumnChoice column(ColumnChoice before, State state) {
    ColumnChoice choice = before;
    if (state.has("type")) {
      choice = choice.withType(type(state.text("type")));
    }
    if (state.has("format")) {
      choice = choice.withFormat(format(state.text("format")));
    }
    if (state.has("role")) {
      choice = choice.withRole(Requests.constant(Role.values(), state.text("role"), "role"));
    }
    if (state.has("missing")) {
      choice = choice.withMissing(state.texts("missing"));
    }
    if (state.has("values")) {
      choice = choice.withValues(state.texts("values"));
    }
    return choice;
  }

  private static ColumnType type(String word) {
    return Requests.constant(ColumnType.values(), word, "type");
  }

  private static String format(String format) {
    for (ColumnType type : ColumnType.values()) {
      if (ColumnProfile.formats(type).contains(format)) {
        return format;
      }
    }
    throw new State.Malformed("there is no format named " + format);
  }

  private static char decimal(String mark) {
    if (!mark.equals(".") && !mark.equals(",")) {
      throw new State.Malformed("decimal should be a point or a comma");
    }
    return mark.charAt(0);
  }

  private static Quote quote(String code) {
    for (Quote quote : Quote.values()) {
      if (quote.code().equals(code)) {
        return quote;
      }
    }
    throw new State.Malformed("quote should be a double quote, a single quote or none");
  }

  private static int index(String column) {
    try {
      return Integer.parseInt(column);
    } catch (NumberFormatException notAnIndex) {
      throw new State.Malformed("columns should be given by their index; found " + column);
    }
  }
}
