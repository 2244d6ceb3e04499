package dropfit.parity;

import java.util.List;
import java.util.stream.Stream;

/** All cases. */
final class Cases {
  private Cases() {}

  /** Every case, in a fixed order. */
  static List<Case> all() {
    return Stream.of(
            NumericCases.all(),
            DecimalCases.all(),
            TableCases.all(),
            MetricCases.all(),
            LinearCases.all(),
            PenaltyCases.all(),
            RobustCases.all(),
            LogisticCases.all(),
            GlmCases.all(),
            OnlineCases.all(),
            DiscriminantCases.all(),
            LatentCases.all(),
            ClusterCases.all(),
            OptimizerCases.all(),
            FormulaCases.all(),
            ModelCases.all())
        .flatMap(List::stream)
        .toList();
  }
}
