package dropfit.parity;

import dropfit.data.Split;
import dropfit.data.Target;
import dropfit.numeric.Elementary;
import dropfit.numeric.Seeds;
import dropfit.numeric.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Elementary functions, sums over arrays, and what seeds decide. */
final class NumericCases {
  private static final double[] AWKWARD = {
    0,
    -0.0,
    Double.MIN_VALUE,
    Double.MIN_NORMAL,
    1e-300,
    1e-18,
    1e-9,
    0.1,
    0.5,
    1,
    2,
    19.9,
    20.1,
    36.7,
    708,
    709.78,
    710,
    745.2,
    1000,
    1e15,
    9007199254740994.0,
    1e300,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NaN
  };

  private NumericCases() {}

  static List<Case> all() {
    return List.of(
        Case.close("log1p", samples -> function(Elementary::log1p)),
        Case.close("expm1", samples -> function(Elementary::expm1)),
        Case.close("tanh", samples -> function(Elementary::tanh)),
        Case.close("sinh", samples -> function(Elementary::sinh)),
        Case.close("cosh", samples -> function(Elementary::cosh)),
        Case.close("exp", samples -> function(Math::exp)),
        Case.close("log", samples -> function(Math::log)),
        Case.exact("square root", samples -> function(Math::sqrt)),
        Case.exact("floor and ceil", samples -> function(x -> Math.floor(x) + Math.ceil(x) / 4)),
        Case.exact("vectors", samples -> vectors()),
        Case.exact("seeds", samples -> seeds()),
        Case.exact("permutations", samples -> permutations()),
        Case.exact("splits", samples -> splits()));
  }

  private static Answer function(DoubleUnaryOperator function) {
    double[] random = new double[2000];
    UniformRandomProvider generator = Seeds.generator(3);
    for (int i = 0; i < random.length; i++) {
      double unit = 2 * generator.nextDouble() - 1;
      // Of all sizes from 2^-60 to 2^10.
      random[i] = unit * Double.longBitsToDouble((long) (963 + i % 71) << 52);
    }
    // A minus sign alone would lose the sign of zero in the browser.
    double[] negative = Arrays.stream(AWKWARD).map(x -> -1 * x).toArray();
    return new Answer()
        .numbers("at awkward places", map(function, AWKWARD))
        .numbers("at negative awkward places", map(function, negative))
        .numbers("at random places", map(function, random));
  }

  private static double[] map(DoubleUnaryOperator function, double[] values) {
    double[] out = new double[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = function.applyAsDouble(values[i]);
    }
    return out;
  }

  private static Answer vectors() {
    Answer answer = new Answer();
    for (int length : new int[] {0, 1, 2, 3, 4, 5, 1001}) {
      double[] a = wild(length, 1);
      double[] b = wild(length, 2);
      answer.numbers(
          "of " + length,
          Vectors.dot(a, b),
          Vectors.squaredDistance(a, 0, b, 0, length),
          Vectors.maxAbs(a),
          Vectors.mean(a));
      Vectors.addScaled(a, 0.1, b);
      Vectors.scale(a, 1.0 / 3);
      answer.numbers("changed, of " + length, a);
    }
    return answer.numbers(
        "mean of huge numbers", Vectors.mean(new double[] {1.7e308, 1.6e308, 1.5e308}));
  }

  private static double[] wild(int length, int seed) {
    UniformRandomProvider generator = Seeds.generator(seed);
    double[] out = new double[length];
    for (int i = 0; i < length; i++) {
      long exponent = 1023L + generator.nextInt(80) - 40;
      out[i] = Double.longBitsToDouble(generator.nextLong() >>> 12 | exponent << 52) - 1;
    }
    return out;
  }

  private static Answer seeds() {
    Answer answer = new Answer();
    for (int seed : new int[] {0, 1, 42, Integer.MAX_VALUE, -1}) {
      UniformRandomProvider generator = Seeds.generator(seed);
      double[] drawn = new double[400];
      for (int i = 0; i < drawn.length; i += 4) {
        drawn[i] = generator.nextDouble();
        drawn[i + 1] = generator.nextInt();
        drawn[i + 2] = generator.nextInt(1 + i);
        drawn[i + 3] = generator.nextLong() >>> 11;
      }
      double[] placed = new double[100];
      for (int i = 0; i < placed.length; i++) {
        placed[i] = Seeds.uniform(seed, 1_000_003L * i);
      }
      answer.numbers("from seed " + seed, drawn).numbers("at places of seed " + seed, placed);
    }
    return answer;
  }

  private static Answer permutations() {
    Answer answer = new Answer();
    for (int n : new int[] {0, 1, 2, 3, 100, 5000}) {
      answer.numbers("of " + n, Seeds.permutation(Seeds.generator(n), n));
    }
    return answer;
  }

  private static Answer splits() {
    Answer answer = new Answer();
    for (int rows : new int[] {1, 2, 3, 10, 150, 1001}) {
      add(answer, rows + " rows", Split.of(rows, 0.15, 0.2, rows));
      int[] codes = IntStream.range(0, rows).map(i -> i * i % 3).toArray();
      Target.Classes target = new Target.Classes("class", List.of("a", "b", "c"), codes);
      add(answer, rows + " rows of classes", Split.stratified(target, 0.15, 0.2, rows));
    }
    return answer;
  }

  private static void add(Answer answer, String name, Split split) {
    answer
        .numbers(name + ", training", split.train())
        .numbers(name + ", validation", split.validation())
        .numbers(name + ", test", split.test());
  }
}
