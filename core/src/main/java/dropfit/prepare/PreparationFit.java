package dropfit.prepare;

import dropfit.data.Column;
import dropfit.data.Table;
import dropfit.numeric.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Fits a preparation in parts. */
public final class PreparationFit {
  private final Work work;
  private final Table table;
  private final int[] chosen;
  private final int[] trainRows;
  private final PreparationSettings settings;
  private final List<Step> steps = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private Expander expander = Terms.none(List.of());

  /**
   * Is going to fit the preparation of some columns.
   *
   * @param work receives the parts in which that is done
   * @param table typed columns
   * @param chosen indices of columns
   * @param trainRows the rows whose values decide
   * @param settings how to fill, scale and count
   */
  public PreparationFit(
      Work work, Table table, int[] chosen, int[] trainRows, PreparationSettings settings) {
    this.work = work;
    this.table = table;
    this.chosen = chosen.clone();
    this.trainRows = trainRows;
    this.settings = settings;
    for (int index : chosen) {
      work.then(() -> fit(table.column(index)));
    }
    work.then(this::expand);
  }

  private void fit(Column column) {
    if (column instanceof Column.Numbers numbers) {
      double[] all = new double[trainRows.length];
      work.over(
          all.length,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              all[i] = numbers.get(trainRows[i]);
            }
          });
      add(new NumberFit(work, column.name(), all, settings)::step);
    } else if (column instanceof Column.Dates dates) {
      add(new DateFit(work, dates, trainRows, settings)::step);
    } else if (column instanceof Column.Categories categories) {
      add(CategoryStep.fit(work, categories, trainRows));
    } else if (column instanceof Column.Text texts) {
      add(TextStep.fit(work, texts, trainRows, settings));
    }
  }

  private void add(Supplier<? extends Step> fitted) {
    work.then(() -> steps.add(fitted.get()));
  }

  private void expand() {
    List<String> names = Preparation.names(steps);
    int[] numbers = Preparation.numbers(steps);
    Expansion kind = settings.expansion().kind();
    if (kind == Expansion.NONE || numbers.length == 0) {
      expander = Terms.none(names);
      return;
    }
    for (int k = 0; k < chosen.length; k++) {
      if (steps.get(k).kind() == Preparation.Kind.NUMBER) {
        Step step = steps.get(k);
        Column column = table.column(chosen[k]);
        work.then(
            () -> {
              double[] out = new double[trainRows.length];
              step.apply(column.select(trainRows), out, 1, 0);
              values.add(out);
            });
      }
    }
    if (kind == Expansion.SPLINES) {
      work.then(() -> expander = Splines.fit(settings.expansion(), names, numbers, values));
    } else {
      work.then(
          () -> {
            Supplier<Expander> fit = Terms.fit(work, settings, names, numbers, values);
            work.then(() -> expander = fit.get());
          });
    }
    work.then(values::clear);
  }

  /**
   * What was fitted, once the work is done.
   *
   * @return the preparation
   */
  public Preparation preparation() {
    return new Preparation(steps, chosen, expander);
  }
}
