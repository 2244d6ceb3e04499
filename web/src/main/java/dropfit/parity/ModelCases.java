package dropfit.parity;

import dropfit.catalog.Catalog;
import dropfit.codec.Json;
import dropfit.csv.CsvOptions;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Table;
import dropfit.experiment.Choices;
import dropfit.experiment.Experiment;
import dropfit.experiment.Outcome;
import dropfit.experiment.Run;
import dropfit.experiment.SavedModel;
import dropfit.experiment.Settings;
import dropfit.fit.About;
import dropfit.fit.Fit;
import dropfit.fit.Status;
import dropfit.fit.Task;
import dropfit.numeric.Decimals;
import dropfit.numeric.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** From a table to a model in a file and back, with every algorithm of the catalog. */
final class ModelCases {
  private static final int STEPS = 10;

  private ModelCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    cases.add(Case.exact("states written and read", samples -> states()));
    for (Fit<?, ?> fit : Catalog.all()) {
      About about = fit.about();
      cases.add(Case.close("experiment with " + about.id(), samples -> experiment(about, samples)));
    }
    return cases;
  }

  /** Numbers of all bits in every place that a file has for them. */
  private static Answer states() {
    UniformRandomProvider generator = Seeds.generator(21);
    double[] numbers = new double[3000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.longBitsToDouble(generator.nextLong());
    }
    double[] special = {0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    State state =
        new State()
            .put("one", 0.1)
            .put("special", special)
            .put("numbers", numbers)
            .put("matrix", Matrix.of(30, 100, numbers))
            .put("texts", List.of("", "ü\u2028\"\\\n", "__proto__"))
            .put("inner", new State().put("flag", true));
    String text = Json.write(state);
    State read = Json.read(text);
    return new Answer()
        .texts("written", List.of(text, Json.write(read)))
        .numbers("special", read.numbers("special"))
        .numbers("numbers", read.numbers("numbers"))
        .numbers("matrix", read.matrix("matrix").toArray());
  }

  private static Answer experiment(About about, Samples samples) {
    Table table = samples.table("iris.csv");
    int target = about.task() == Task.CLUSTERING ? -1 : about.task() == Task.REGRESSION ? 0 : 4;
    List<Integer> features =
        IntStream.range(0, 4).filter(column -> column != target).boxed().toList();
    Choices choices = new Choices(about.task(), target, features, Settings.SCHEMA.defaults());
    Outcome<Run> begun = done(Experiment.prepare(table, choices)).begin(about.id(), Map.of());
    if (begun instanceof Outcome.Refused<Run>) {
      // Those that tell just two classes apart learn from two of the three.
      Table two = table.select(IntStream.range(0, 100).toArray());
      begun = done(Experiment.prepare(two, choices)).begin(about.id(), Map.of());
    }
    Run run = done(begun);
    double[] losses = new double[STEPS];
    double[] validation = new double[STEPS];
    for (int i = 0; i < STEPS && run.status() == Status.RUNNING; i++) {
      run.step();
      run.validate();
      losses[i] = run.losses().loss(i);
      validation[i] = run.validationLosses().loss(i);
    }
    String file = SavedModel.of(run).write("parity");
    SavedModel model = SavedModel.read(file);
    List<String> predictions =
        done(model.apply(samples.text("iris.csv"), CsvOptions.DEFAULT)).predictions();
    Answer answer =
        new Answer()
            .numbers("losses", losses)
            .numbers("validation losses", validation)
            // A file that was read is written as the same text.
            .numbers("kept", model.write("parity").equals(file) ? 1 : 0);
    return about.task() == Task.REGRESSION
        ? answer.numbers("predictions", predictions.stream().mapToDouble(Decimals::parse).toArray())
        : answer.texts("predictions", predictions);
  }

  private static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T> done) {
      return done.value();
    }
    throw new IllegalStateException(((Outcome.Refused<T>) outcome).violations().toString());
  }
}
