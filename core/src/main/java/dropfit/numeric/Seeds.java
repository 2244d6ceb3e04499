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

  /**
   * Brings numbers into random order, every order being as probable (Fisher and Yates).
   *
   * @param generator the source of randomness
   * @param numbers changed in place
   */
  public static void shuffle(UniformRandomProvider generator, int[] numbers) {
    PermutationSampler.shuffle(generator, numbers);
  }

  /**
   * A number of a seed's sequence, without a generator that has to be kept: SplitMix64 (Steele, Lea
   * and Flood, "Fast splittable pseudorandom number generators", 2014) at a place of its sequence.
   *
   * @param seed any number; equal seeds give equal sequences
   * @param index the place in the sequence
   * @return from 0 to just below 1
   */
  public static double uniform(int seed, long index) {
    long z = seed * 0x5851f42d4c957f2dL + (index + 1) * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
  }

  /**
   * A number with a normal distribution of mean 0 and variance 1, from a seed's sequence (Box and
   * Muller 1958).
   *
   * @param seed any number; equal seeds give equal sequences
   * @param index the place in the sequence of such numbers
   * @return any number
   */
  public static double normal(int seed, long index) {
    double radius = Math.sqrt(-2 * Math.log(1 - uniform(seed, 2 * index)));
    return radius * Math.cos(2 * Math.PI * uniform(seed, 2 * index + 1));
  }
}
