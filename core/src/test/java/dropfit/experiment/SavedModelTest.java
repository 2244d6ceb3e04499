package dropfit.experiment;

import static dropfit.experiment.Samples.choices;
import static dropfit.experiment.Samples.csv;
import static dropfit.experiment.Samples.done;
import static dropfit.experiment.Samples.ended;
import static dropfit.experiment.Samples.prepared;
import static dropfit.experiment.Samples.refusals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.codec.Json;
import dropfit.csv.ColumnChoice;
import dropfit.csv.CsvOptions;
import dropfit.csv.CsvReader;
import dropfit.csv.CsvResult;
import dropfit.data.Column;
import dropfit.data.State;
import dropfit.data.Table;
import dropfit.fit.Task;
import dropfit.guard.Violation;
import dropfit.prepare.Expansion;
import dropfit.prepare.ExpansionSettings;
import dropfit.prepare.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedModelTest {

  /** Numbers, words, missing cells of both, a class and a number to predict. */
  private static String text() {
    StringBuilder text = new StringBuilder("size,colour,kind,price\n");
    String[] colours = {"red", "blue", "green", ""};
    for (int i = 0; i < 80; i++) {
      String size = i % 9 == 0 ? "" : i % 13 + "." + i % 7;
      String kind = (i * 5 + i % 13) % 11 < 5 ? "apple" : "pear";
      text.append(size).append(',').append(colours[i * 7 % 4]).append(',').append(kind);
      text.append(',').append(i % 13 * 2.5 + i % 4).append('\n');
    }
    return text.toString();
  }

  private static Table table() {
    return CsvReader.read(text(), CsvOptions.DEFAULT).table();
  }

  private static Run run(Task task, String algorithm, int target) {
    return ended(prepared(table(), choices(task, target, 0, 1)), algorithm, Map.of());
  }

  private static Run run() {
    return run(Task.CLASSIFICATION, "logistic_regression", 2);
  }

  @ParameterizedTest
  @CsvSource({
    "CLASSIFICATION, logistic_regression, 2, kind",
    "REGRESSION, linear_regression, 3, price",
    "CLUSTERING, k_means, -1, ''"
  })
  void savedLoadedAndAppliedPredictsTheSame(Task task, String algorithm, int target, String name) {
    Run run = run(task, algorithm, target);
    String file = SavedModel.of(run).write("1.2.3");
    SavedModel loaded = SavedModel.read(file);
    assertEquals(file, loaded.write("1.2.3"));
    assertEquals(algorithm, loaded.about().id());
    assertEquals(run.params(), loaded.params());
    assertEquals(name, loaded.target());
    assertEquals(
        List.of(
            new Preparation.Wanted("size", Preparation.Kind.NUMBER),
            new Preparation.Wanted("colour", Preparation.Kind.CATEGORY)),
        loaded.wanted());
    SavedModel.Applied applied = done(loaded.apply(text(), CsvOptions.DEFAULT));
    Table exported = CsvReader.read(PredictionsCsv.of(run), CsvOptions.DEFAULT).table();
    Column predictions = exported.column(5);
    assertEquals("prediction", predictions.name());
    assertEquals(80, applied.predictions().size());
    for (int i = 0; i < 80; i++) {
      assertEquals(predictions.text(i), applied.predictions().get(i));
    }
  }

  /** What is made of numbers is made of those of another file as well. */
  @ParameterizedTest
  @EnumSource(Expansion.class)
  void whatIsMadeOfNumbersTravelsWithTheModel(Expansion kind) {
    Settings settings = Samples.DEFAULTS.expansion(ExpansionSettings.NONE.kind(kind));
    Choices choices = new Choices(Task.REGRESSION, 3, List.of(0, 1), settings);
    Run run = ended(prepared(table(), choices), "linear_regression", Map.of("solver", "exact"));
    String file = SavedModel.of(run).write("1.2.3");
    SavedModel loaded = SavedModel.read(file);
    assertEquals(file, loaded.write("1.2.3"));
    SavedModel.Applied applied = done(loaded.apply(text(), CsvOptions.DEFAULT));
    Table exported = CsvReader.read(PredictionsCsv.of(run), CsvOptions.DEFAULT).table();
    Column predictions = exported.column(exported.columns().size() - 1);
    for (int i = 0; i < exported.rows(); i++) {
      assertEquals(predictions.text(i), applied.predictions().get(i));
    }
  }

  @Test
  void columnsAreFoundByTheirNames() {
    SavedModel model = SavedModel.of(run());
    SavedModel.Applied straight =
        done(model.apply("size,colour\n3.5,red\n7,blue\n", CsvOptions.DEFAULT));
    SavedModel.Applied turned =
        done(model.apply("x;colour;size\n1;red;3.5\n2;blue;7\n", CsvOptions.DEFAULT));
    assertEquals(straight.predictions(), turned.predictions());
    assertTrue(turned.csv().startsWith("x,colour,size,prediction,probability of apple,"));
    assertEquals(List.of(), straight.warnings());
  }

  @Test
  void aFileWithoutAColumnIsRefused() {
    SavedModel model = SavedModel.of(run());
    List<Violation> violations = refusals(model.apply("a,b\n1,2\n", CsvOptions.DEFAULT));
    assertEquals(
        List.of(
            "The model wants a column named size; the file has none.",
            "The model wants a column named colour; the file has none."),
        violations.stream().map(Violation::message).toList());
    for (String empty : List.of("", "size,colour\n", "\n\n")) {
      assertFalse(refusals(model.apply(empty, CsvOptions.DEFAULT)).isEmpty());
    }
  }

  @Test
  void cellsThatTheModelDoesNotKnowAreWarnedOf() {
    SavedModel.Applied applied =
        done(
            SavedModel.of(run())
                .apply("size,colour\n1,red\n,mauve\nmany,mauve\n4,\n", CsvOptions.DEFAULT));
    assertEquals(
        List.of(
            "2 cells of size have no usable value; they are filled as in training.",
            "2 cells of colour hold words that the model has not seen; they count as none.",
            "1 cells of colour have no usable value; they are filled as in training."),
        applied.warnings().stream().map(Violation::message).toList());
    assertEquals(4, applied.predictions().size());
  }

  /** A column of a small file may look like words or numbers when it was the other in training. */
  @Test
  void theTypesAreThoseOfTheTraining() {
    Table table =
        csv("code,y", "1,1", "2,5", "3,2", "4,7", "5,3", "6,9", "7,1", "8,2", "9,1", "1.5,4");
    Run run =
        ended(
            prepared(table, choices(Task.REGRESSION, 1, 0)),
            "linear_regression",
            Map.of("solver", "exact"));
    SavedModel.Applied applied =
        done(SavedModel.of(run).apply("code\n3\nthree\n", CsvOptions.DEFAULT));
    assertTrue(applied.table().column(0).isMissing(1));
    assertEquals("3", applied.table().column(0).text(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[1]", "null", "x", "{\"format\":\"other\"}", "\u0000"})
  void whatIsNoModelFileIsRefused(String text) {
    assertThrows(State.Malformed.class, () -> SavedModel.read(text));
  }

  @Test
  void aFileThatLacksAnythingOrHoldsSomethingElseIsRefused() {
    State whole = Json.read(SavedModel.of(run()).write("1"));
    List<State> mangled = mangled(whole);
    for (State state : mangled) {
      String text = Json.write(state);
      State.Malformed refusal =
          assertThrows(State.Malformed.class, () -> SavedModel.read(text), text);
      assertFalse(String.valueOf(refusal.getMessage()).isBlank());
    }
    assertTrue(mangled.size() > 60, "tried " + mangled.size());
  }

  /** Every member at any depth left out or of another kind, but parameters have defaults. */
  private static List<State> mangled(State state) {
    List<State> all = new ArrayList<>();
    for (Map.Entry<String, Object> member : state.values().entrySet()) {
      String name = member.getKey();
      if (name.equals("parameters")) {
        all.add(changed(state, name, new State().put("penalty", -1.0)));
        all.add(changed(state, name, new State().put("unknown", 1.0)));
      } else if (member.getValue() instanceof State inner) {
        mangled(inner).forEach(other -> all.add(changed(state, name, other)));
      } else if (member.getValue() instanceof List<?> list && list.get(0) instanceof State) {
        for (State other : mangled((State) list.get(0))) {
          List<Object> others = new ArrayList<>(list);
          others.set(0, other);
          all.add(changed(state, name, others));
        }
        all.add(changed(state, name, list.subList(0, 1)));
      }
      all.add(without(state, name));
      all.add(changed(state, name, true));
      all.add(changed(state, name, List.of(new State())));
      all.add(changed(state, name, member.getValue() instanceof String ? 1.0 : "text"));
    }
    return all;
  }

  private static State without(State state, String name) {
    State rest = new State();
    state
        .values()
        .forEach(
            (key, value) -> {
              if (!key.equals(name)) {
                rest.put(key, value);
              }
            });
    return rest;
  }

  private static State changed(State state, String name, Object value) {
    State changed = new State();
    state.values().forEach(changed::put);
    return changed.put(name, value);
  }

  @Test
  void unknownAlgorithmsAndPartsOfDifferentModelsAreRefused() {
    State file = Json.read(SavedModel.of(run()).write("1"));
    State other = Json.read(SavedModel.of(run(Task.REGRESSION, "linear_regression", 3)).write("1"));
    Table narrow = csv("a,b", "1,2", "2,4", "3,7", "4,8");
    State small =
        Json.read(
            SavedModel.of(
                    ended(
                        prepared(narrow, choices(Task.REGRESSION, 1, 0)),
                        "linear_regression",
                        Map.of()))
                .write("1"));
    for (State mixed :
        List.of(
            changed(file, "algorithm", "no_such_algorithm"),
            changed(file, "algorithm", "k_means"),
            changed(file, "model", other.state("model")),
            changed(other, "model", small.state("model")),
            changed(other, "preparation", small.state("preparation")))) {
      assertThrows(State.Malformed.class, () -> SavedModel.read(Json.write(mixed)));
    }
  }

  /** Prices with decimal commas, dates that only the user can read, and -999 for no value. */
  private static CsvResult german() {
    StringBuilder text = new StringBuilder("tag;preis;menge\n");
    for (int i = 0; i < 60; i++) {
      text.append(1 + i % 12).append('/').append(1 + i % 11).append("/2024;");
      text.append(i % 10).append(',').append(250 + i).append(';');
      text.append(i % 9 == 0 ? "-999" : "" + i * 3 % 17).append('\n');
    }
    return CsvReader.read(
        text.toString(),
        CsvOptions.DEFAULT
            .withColumn(0, ColumnChoice.DETECT.withFormat("dd/mm/yyyy"))
            .withColumn(1, ColumnChoice.DETECT.withFormat("1234,5"))
            .withColumn(2, ColumnChoice.DETECT.withMissing(List.of("-999"))));
  }

  @Test
  void anotherFileIsReadAsThatOfTheTraining() {
    CsvResult data = german();
    Run run =
        ended(prepared(data.table(), choices(Task.CLUSTERING, -1, 0, 1, 2)), "k_means", Map.of());
    String file = SavedModel.of(run, data).write("1");
    SavedModel loaded = SavedModel.read(file);
    assertEquals(file, loaded.write("1"));
    String other = "menge;tag;preis\n4;3/4/2024;1,250\n-999;5/6/2024;2,500\n";
    SavedModel.Applied applied = done(loaded.apply(other, CsvOptions.DEFAULT));
    assertEquals("2024-04-03", applied.table().column(1).text(0));
    assertEquals("1.25", applied.table().column(2).text(0));
    assertTrue(applied.table().column(0).isMissing(1));
    // Where the known format does not fit, the file's own is taken.
    String points = "menge;tag;preis\n4;2024-04-03;1.25\n5;2024-06-05;2.5\n";
    SavedModel.Applied pointed = done(loaded.apply(points, CsvOptions.DEFAULT));
    assertEquals("2024-04-03", pointed.table().column(1).text(0));
    assertEquals("1.25", pointed.table().column(2).text(0));
    assertEquals(applied.predictions().get(0), pointed.predictions().get(0));
  }

  @Test
  void aUsualWordThatWasAValueIsOneInAnotherFile() {
    StringBuilder text = new StringBuilder("garage,price\n");
    for (int i = 0; i < 60; i++) {
      text.append(i % 3 == 0 ? "None" : "Attached").append(',').append(i % 7).append('\n');
    }
    CsvOptions options =
        CsvOptions.DEFAULT.withColumn(0, ColumnChoice.DETECT.withValues(List.of("None")));
    CsvResult data = CsvReader.read(text.toString(), options);
    Run run =
        ended(prepared(data.table(), choices(Task.CLUSTERING, -1, 0, 1)), "k_means", Map.of());
    String file = SavedModel.of(run, data).write("1");
    SavedModel loaded = SavedModel.read(file);
    assertEquals(file, loaded.write("1"));
    String other = "garage,price\nNone,3\nAttached,4\n";
    assertFalse(done(loaded.apply(other, CsvOptions.DEFAULT)).table().column(0).isMissing(0));
    // As a file of an older version, which knows no values.
    SavedModel older = SavedModel.read(file.replace("\"values\":[\"None\"]", "\"old\":1"));
    assertTrue(done(older.apply(other, CsvOptions.DEFAULT)).table().column(0).isMissing(0));
  }

  @Test
  void formatsInAFileAreJudgedLikeAllOfIt() {
    CsvResult data = german();
    Run run =
        ended(prepared(data.table(), choices(Task.CLUSTERING, -1, 0, 1)), "k_means", Map.of());
    String file = SavedModel.of(run, data).write("1");
    assertTrue(file.contains("\"formats\""));
    String broken = file.replace("\"format\":\"1234,5\"", "\"format\":5");
    assertThrows(State.Malformed.class, () -> SavedModel.read(broken));
  }

  @Test
  void freeTextIsLearnedFromIfItIsChosen() {
    StringBuilder text = new StringBuilder("review,stars\n");
    for (int i = 0; i < 60; i++) {
      String mood = i % 2 == 0 ? "lovely warm tea number " : "cold bitter soup number ";
      text.append(mood).append(i).append(',').append(i % 2 == 0 ? "good" : "bad").append('\n');
    }
    CsvResult data = CsvReader.read(text.toString(), CsvOptions.DEFAULT);
    Run run =
        ended(
            prepared(data.table(), choices(Task.CLASSIFICATION, 1, 0)),
            "logistic_regression",
            Map.of());
    SavedModel loaded = SavedModel.read(SavedModel.of(run, data).write("1"));
    SavedModel.Applied applied =
        done(loaded.apply("review\nsuch a lovely warm tea\ncold soup\n", CsvOptions.DEFAULT));
    assertEquals(List.of("good", "bad"), applied.predictions());
  }
}
