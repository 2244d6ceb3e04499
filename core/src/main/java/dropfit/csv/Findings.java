package dropfit.csv;

import dropfit.data.Column;
import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds to the issues of the rows what the columns show as a whole. */
final class Findings {
  /** A category column with more words than this is hardly useful. */
  private static final int MANY_CATEGORIES = 50;

  private static final String KEPT = "The column was kept.";
  private static final String MISSING = "The cell was taken as missing.";

  private final Reading reading;
  private final IssueReport.Collector issues;
  private final List<Question> questions = new ArrayList<>();
  private int columns;

  Findings(Reading reading) {
    this.reading = reading;
    this.issues = reading.issues();
  }

  /** What only the user can answer. */
  List<Question> questions() {
    return questions;
  }

  /** Looks at one column. */
  void add(int index, ColumnProfile profile, ReadColumn read) {
    columns++;
    int rows = reading.rows();
    addMisfits(index, profile, read);
    if (read.words().isPresent() && profile.type() != ColumnType.NUMBER) {
      addFormat(index, profile, read.words().get());
      if (read.choice().type().isEmpty()) {
        askForMissing(index, profile, read.words().get());
      }
    }
    addMissingWords(index, profile, read);
    String year = read.words().map(words -> words.dates().openYear()).orElse("");
    if (profile.type() == ColumnType.DATE && !year.isEmpty()) {
      report(
          IssueCode.SHORT_YEAR,
          index,
          profile,
          year,
          "Years of four digits.",
          "Two digits were read as 1969 to 2068.");
    }
    Doubts.ask(index, profile, read).ifPresent(question -> addQuestion(question, read));
    if (read.column() instanceof Column.Numbers numbers) {
      Optional<Sentinel> sentinel =
          read.cells()
              .summary()
              .flatMap(NumberSummary::extremes)
              .map(all -> Sentinel.find(numbers, all))
              .orElseGet(() -> Sentinel.find(numbers, profile.min(), profile.max()));
      sentinel.ifPresent(found -> addSentinel(index, profile, found));
    }
    if (rows > 0 && profile.missing() == rows) {
      report(IssueCode.ALL_MISSING, index, profile, "", "A value in at least one cell.", KEPT);
    } else if (rows > 1 && profile.constant()) {
      report(
          IssueCode.CONSTANT_COLUMN, index, profile, "", "Values that differ between rows.", KEPT);
    }
    if (profile.type() == ColumnType.CATEGORY && profile.distinct() > MANY_CATEGORIES) {
      report(
          IssueCode.MANY_CATEGORIES,
          index,
          profile,
          profile.distinct() + " different words",
          "At most " + MANY_CATEGORIES + " categories.",
          KEPT);
    }
  }

  /** Among words, None or NA may be one of them: that is for the user to say. */
  private void addMissingWords(int index, ColumnProfile profile, ReadColumn read) {
    boolean words = profile.type() != ColumnType.NUMBER && profile.type() != ColumnType.DATE;
    if (words && read.cells() instanceof WordCells cells) {
      for (ColumnProfile.Frequency word : cells.doubtfulMissing()) {
        questions.add(Doubts.meaning(index, profile, word));
        report(
            IssueCode.MISSING_WORD,
            index,
            profile,
            word.word(),
            "An empty cell, if it means that there is no value.",
            word.count() == 1
                ? "1 cell was taken as missing until you decide."
                : word.count() + " cells were taken as missing until you decide.");
      }
    }
  }

  private void addMisfits(int index, ColumnProfile profile, ReadColumn read) {
    if (profile.type() == ColumnType.DATE) {
      String expected = "A date such as " + profile.format() + ".";
      addMisfits(IssueCode.NOT_A_DATE, index, profile, read.odd().words(), expected, MISSING);
      addMarks(index, profile, read);
      return;
    }
    String expected =
        read.how().number() == NumberFormat.POINT
            ? "A decimal number."
            : "A number such as " + profile.format() + ".";
    if (profile.type() == ColumnType.NUMBER) {
      BookingMarks marks = BookingMarks.named(read.how().unit());
      if (marks != null) {
        addSigns(index, profile, marks);
      }
    }
    if (profile.type() == ColumnType.NUMBER && read.words().isPresent()) {
      addDurations(index, profile, read.words().get());
    }
    OddCells odd = read.odd();
    addMisfits(IssueCode.NOT_A_NUMBER, index, profile, odd.words(), expected, MISSING);
    addMisfits(
        IssueCode.INFINITE_NUMBER, index, profile, odd.infinite(), "A finite number.", MISSING);
    addMisfits(
        IssueCode.NUMBER_FORMAT,
        index,
        profile,
        odd.bare(),
        "A number with " + read.how().unit() + ", as others have it.",
        "The number was read as it stands.");
    addMisfits(
        IssueCode.NUMBER_FORMAT,
        index,
        profile,
        odd.flagged(),
        "A number alone.",
        "The number was read without the letters behind it.");
    addMarks(index, profile, read);
  }

  /** Times, of which some may be beyond a day, were read as seconds. */
  private void addDurations(int index, ColumnProfile profile, WordStatistics words) {
    if (words.areDurations()) {
      report(
          IssueCode.NUMBER_FORMAT,
          index,
          profile,
          words.dates().beyond(),
          "Times of the day, or seconds.",
          "Hours, minutes and seconds were read as seconds.");
    }
  }

  /** Marks of debits and credits were read as signs. */
  private void addSigns(int index, ColumnProfile profile, BookingMarks marks) {
    report(
        IssueCode.NUMBER_FORMAT,
        index,
        profile,
        marks.unit(),
        "A minus sign before debits.",
        "Numbers with " + marks.debit() + " behind them were read as negative.");
  }

  private void addMarks(int index, ColumnProfile profile, ReadColumn read) {
    addMisfits(
        IssueCode.MISSING_SIGN,
        index,
        profile,
        read.odd().marks(),
        "A value or an empty cell.",
        MISSING);
  }

  private void addMisfits(
      IssueCode code,
      int index,
      ColumnProfile profile,
      Misfits misfits,
      String expected,
      String done) {
    if (misfits.count() == 0) {
      return;
    }
    List<Issue> first = new ArrayList<>();
    for (Misfits.Place place : misfits.first()) {
      first.add(
          new Issue(
              code, place.line(), index, profile.name(), place.raw(), expected, done, place.row()));
    }
    issues.addAll(code, first, misfits.count());
  }

  private void addFormat(int index, ColumnProfile profile, WordStatistics words) {
    String done = "The column was read as " + Doubts.word(profile.type()) + ".";
    boolean areWords = !words.areDates() && !words.areCodes();
    DateEvidence dates = words.dates();
    if (dates.months() > 0 && WordStatistics.isMostly(dates.months(), words.telling())) {
      report(
          IssueCode.AMBIGUOUS_DATE,
          index,
          profile,
          dates.month(),
          "Years of four digits: two may be a year or a day.",
          done);
    }
    if (words.areMixedDates()) {
      report(
          IssueCode.MIXED_DATES,
          index,
          profile,
          words.numbers().other(),
          "Dates in one order.",
          done);
    } else if (areWords && words.areMixedFormats()) {
      report(
          IssueCode.NUMBER_FORMAT,
          index,
          profile,
          words.numbers().other(),
          "Numbers that are written in one way, with one unit at most.",
          done);
    } else if (areWords && words.areMixed()) {
      report(
          IssueCode.MIXED_COLUMN,
          index,
          profile,
          words.numbers().other(),
          "Numbers in at least nine of ten cells, or words in all.",
          words.mostNumbers()
              + " of "
              + words.present()
              + " cells are numbers; the column was read as "
              + Doubts.word(profile.type())
              + ".");
    } else if (areWords && words.areMixedWithDates()) {
      report(
          IssueCode.MIXED_COLUMN,
          index,
          profile,
          "",
          "Dates or times in at least nine of ten cells, or words in all.",
          words.dates().either()
              + " of "
              + words.present()
              + " cells are dates or times; the column was read as "
              + Doubts.word(profile.type())
              + ".");
    }
  }

  /** Asks whether a word that comes again and again among numbers stands for no value. */
  private void askForMissing(int index, ColumnProfile profile, WordStatistics words) {
    int count = words.numbers().onlyOther();
    if (!words.areMixed() || count < 2) {
      return;
    }
    String word = words.numbers().other();
    String text =
        word
            + " stands in "
            + count
            + " cells of "
            + profile.name()
            + ", among numbers. Does it stand for no value?";
    questions.add(new Question(index, profile.name(), text, "", List.of(Doubts.missing(word))));
  }

  private void addQuestion(Question question, ReadColumn read) {
    questions.add(question);
    boolean dates = read.how().doubt() == Doubt.DATE_ORDER;
    String expected =
        dates ? "A date that tells days from months." : "A number that tells its decimal mark.";
    String done =
        question.taken().isEmpty()
            ? "The column was read as text until you decide."
            : "The numbers were read like " + question.taken() + " until you decide.";
    IssueCode code = dates ? IssueCode.AMBIGUOUS_DATE : IssueCode.AMBIGUOUS_NUMBER;
    issues.add(
        code, () -> new Issue(code, 0, question.column(), question.name(), "", expected, done, -1));
  }

  private void addSentinel(int index, ColumnProfile profile, Sentinel found) {
    String value = Decimals.print(found.value());
    questions.add(
        new Question(
            index,
            profile.name(),
            value
                + " stands in "
                + found.count()
                + " cells of "
                + profile.name()
                + ", far from all other numbers. Does it stand for no value?",
            "",
            List.of(Doubts.missing(value))));
    issues.add(
        IssueCode.SENTINEL,
        () ->
            new Issue(
                IssueCode.SENTINEL,
                found.row() < 0 ? 0 : reading.lines()[found.row()],
                index,
                profile.name(),
                value,
                "A number near the others, or an empty cell.",
                "It was read as a number, in " + found.count() + " cells.",
                found.row()));
  }

  private void report(
      IssueCode code, int index, ColumnProfile profile, String raw, String expected, String done) {
    issues.add(code, () -> new Issue(code, 0, index, profile.name(), raw, expected, done, -1));
  }

  /** Looks at the table as a whole and closes the report. */
  IssueReport report(boolean header) {
    int rows = reading.rows();
    if (columns == 1) {
      reportFile(
          IssueCode.ONE_COLUMN,
          "Columns separated by comma, semicolon, tab or another delimiter.",
          "The lines were read as one column.");
    }
    if (rows == 0) {
      reportFile(
          IssueCode.NO_ROWS,
          header ? "Rows of values below the header." : "Rows of values.",
          "The table has no rows.");
    } else if (rows < columns) {
      reportFile(
          IssueCode.FEW_ROWS,
          "At least as many rows as columns.",
          "The table was kept with " + rows + " rows of " + columns + " columns.");
    }
    IssueReport all = issues.report();
    return reading.isSample() ? all.withRows(reading::rowOf) : all;
  }

  private void reportFile(IssueCode code, String expected, String done) {
    issues.add(code, () -> new Issue(code, 0, -1, "", "", expected, done, -1));
  }
}
