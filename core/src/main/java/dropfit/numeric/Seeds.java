package dropfit.numeric;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;
import org.apache.commons.rng.sampling.PermutationSampler;

/** Random numbers that depend on a seed alone and are the same on the JVM and in the browser. */
public final class Seeds {
  private Seeds() {}

  /**
   * A generator: xoroshiro128++ (Blackman and Vigna, "Scrambled linear pseudorandom number
   * generators", 2021), its state filled by SplitMix64.
   *
   * @param seed any number; equal seeds give equal sequences
   * @return a generator that belongs to the caller
   */
  public static UniformRandomProvider generator(int seed) {
    SplitMix64 filler = new SplitMix64(seed);
    return new XoRoShiRo128PlusPlus(filler.nextLong(), filler.nextLong());
  }

  /**
   * The numbers 0 to n-1 in random order.
   *
   * @param generator the source of randomness
   * @param n how many, 0 or more
   * @return a permutation
   */
  public static int[] permutation(UniformRandomProvider generator, int n) {
    int[] order = PermutationSampler.natural(n);
    PermutationSampler.shuffle(generator, order);
    return order;
  }
}
