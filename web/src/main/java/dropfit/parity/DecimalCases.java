package dropfit.parity;

import dropfit.numeric.Decimals;
import dropfit.numeric.Seeds;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Decimal text: printed, parsed, and as hard as it can be. */
final class DecimalCases {
  private static final int MANY = 20_000;
  private static final int MIDDLES = 400;

  /**
   * Texts that parsers have got wrong, most from the literature on them, and the ends of ranges.
   */
  private static final List<String> HARD =
      List.of(
          "0",
          "-0",
          "0e400",
          "1e23",
          "8.5e22",
          "9.5e22",
          "9007199254740991",
          "9007199254740993",
          "9007199254740992.999999999999999",
          "9007199254740993.000000000000001",
          "18446744073709551615",
          "18446744073709551616",
          "9223372036854775807",
          "9223372036854775808",
          "9999999999999999999",
          "10000000000000000000",
          "2.2250738585072011e-308",
          "2.2250738585072012e-308",
          "2.2250738585072014e-308",
          "4.9406564584124654e-324",
          "4.9406564584124654417656879286822137e-324",
          "2.4703282292062327e-324",
          "2.47032822920623272088e-324",
          "2.47032822920623272089e-324",
          "2.4703282292062328e-324",
          "7.4109846876186981e-324",
          "1.7976931348623157e308",
          "1.7976931348623158e308",
          "1.7976931348623159e308",
          "1.797693134862315807e308",
          "1.797693134862315808e308",
          "6.631236846766476e-316",
          "3.237883913302901e-319",
          "7.2057594037927933e16",
          "3.518437208883201171875e13",
          "62.5364939768271845828",
          "8.10109172351e-10",
          "1.50000000000000011102230246251565",
          "0.500000000000000166533453693773481063544750213623046875",
          "1.00000000000000011102230246251565404236316680908203125",
          "1.00000000000000011102230246251565404236316680908203124",
          "1.00000000000000011102230246251565404236316680908203126",
          "1e-400",
          "1e400",
          "0." + "0".repeat(990) + "7e990",
          "7" + "0".repeat(990) + "e-990",
          "0." + "3".repeat(998),
          "9".repeat(309),
          "9".repeat(1000) + "e-691",
          "1" + "0".repeat(900) + "1e-900",
          "1e-" + "9".repeat(900),
          "1e" + "9".repeat(900));

  private DecimalCases() {}

  static List<Case> all() {
    return List.of(
        Case.exact("random numbers printed and parsed", samples -> printed()),
        Case.exact("special numbers printed and parsed", samples -> special()),
        Case.exact("random texts parsed", samples -> parsed()),
        Case.exact("hard texts parsed", samples -> hard()),
        Case.exact("middles between numbers parsed", samples -> middles()));
  }

  private static double random(UniformRandomProvider generator) {
    double value;
    do {
      value = Double.longBitsToDouble(generator.nextLong());
    } while (!Double.isFinite(value));
    return value;
  }

  private static Answer printed() {
    UniformRandomProvider generator = Seeds.generator(11);
    double[] values = new double[MANY];
    for (int i = 0; i < MANY; i++) {
      values[i] = random(generator);
    }
    return roundTrip(values);
  }

  /** Powers of two and ten with their neighbours, subnormal numbers, whole numbers and shares. */
  private static Answer special() {
    List<Double> values = new ArrayList<>();
    for (long exponent = 0; exponent < 2047; exponent++) {
      long bits = exponent << 52;
      values.add(Double.longBitsToDouble(bits));
      values.add(Double.longBitsToDouble(bits + 1));
      values.add(Double.longBitsToDouble(bits | (1L << 52) - 1));
    }
    for (int i = 0; i < 52; i++) {
      values.add(Double.longBitsToDouble(1L << i));
    }
    for (int k = -323; k <= 308; k++) {
      values.add(Decimals.parse("1e" + k));
    }
    for (int i = 1; i < 1000; i++) {
      values.add(i / 1000.0);
      values.add(1.0 / i);
      values.add(i * 1e15 / 7);
    }
    return roundTrip(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Answer roundTrip(double[] values) {
    List<String> texts = new ArrayList<>();
    double[] back = new double[values.length];
    int lost = 0;
    for (int i = 0; i < values.length; i++) {
      String text = Decimals.print(values[i]);
      texts.add(text);
      back[i] = Decimals.parse(text);
      if (Double.doubleToLongBits(back[i]) != Double.doubleToLongBits(values[i])) {
        lost++;
      }
    }
    return new Answer().texts("printed", texts).numbers("parsed", back).numbers("lost", lost);
  }

  /** Of 1 to 30 digits, some with a point, times powers of ten beyond both ends of the range. */
  private static Answer parsed() {
    UniformRandomProvider generator = Seeds.generator(12);
    double[] values = new double[MANY];
    for (int i = 0; i < MANY; i++) {
      StringBuilder text = new StringBuilder(generator.nextInt(2) == 0 ? "-" : "");
      int digits = 1 + generator.nextInt(30);
      int point = generator.nextInt(2 * digits);
      for (int k = 0; k < digits; k++) {
        text.append(k == point ? "." : "").append(generator.nextInt(10));
      }
      if (i % 4 != 0) {
        text.append('e').append(generator.nextInt(680) - 350);
      }
      values[i] = Decimals.parse(text);
    }
    return new Answer().numbers("parsed", values);
  }

  private static Answer hard() {
    return new Answer().numbers("parsed", HARD.stream().mapToDouble(Decimals::parse).toArray());
  }

  /** Exactly between two neighbours, and as little as a digit far behind above and below. */
  private static Answer middles() {
    UniformRandomProvider generator = Seeds.generator(13);
    double[] exact = new double[MIDDLES];
    double[] above = new double[MIDDLES];
    double[] below = new double[MIDDLES];
    for (int i = 0; i < MIDDLES; i++) {
      // Every fourth one lies among the subnormal numbers.
      long exponent = i % 4 == 0 ? 0 : generator.nextInt(2047);
      long fraction = generator.nextLong() >>> 12;
      long mantissa = exponent == 0 ? fraction : fraction | 1L << 52;
      int two = (int) Math.max(exponent, 1) - 1076;
      BigInteger middle = BigInteger.valueOf(2 * mantissa + 1);
      BigInteger digits =
          two < 0
              ? middle.multiply(BigInteger.valueOf(5).pow(-two))
              : middle.multiply(BigInteger.TWO.pow(two));
      int ten = Math.min(two, 0);
      exact[i] = Decimals.parse(digits + "e" + ten);
      above[i] = Decimals.parse(digits + "0".repeat(50) + "1e" + (ten - 51));
      below[i] =
          Decimals.parse(digits.subtract(BigInteger.ONE) + "9".repeat(50) + "e" + (ten - 50));
    }
    return new Answer().numbers("middle", exact).numbers("above", above).numbers("below", below);
  }
}
