package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class SeedsTest {

  /** The first two numbers that SplitMix64 of seed 0 gives, as published with the algorithm. */
  @Test
  void seedZeroGivesThePublishedSequence() {
    long s0 = 0xE220A8397B1DCDAFL;
    long s1 = 0x6E789E6AA1B965F4L;
    UniformRandomProvider generator = Seeds.generator(0);
    for (int i = 0; i < 5; i++) {
      assertEquals(Long.rotateLeft(s0 + s1, 17) + s0, generator.nextLong());
      s1 ^= s0;
      s0 = Long.rotateLeft(s0, 49) ^ s1 ^ (s1 << 21);
      s1 = Long.rotateLeft(s1, 28);
    }
  }

  @Test
  void aSeedDecidesTheSequence() {
    for (int seed : new int[] {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertEquals(Seeds.generator(seed).nextLong(), Seeds.generator(seed).nextLong());
      assertNotEquals(Seeds.generator(seed).nextLong(), Seeds.generator(seed ^ 2).nextLong());
    }
  }

  @Test
  void aPermutationHoldsEveryNumberOnce() {
    for (int n : new int[] {0, 1, 2, 3, 1000}) {
      int[] order = Seeds.permutation(Seeds.generator(n), n);
      assertArrayEquals(order, Seeds.permutation(Seeds.generator(n), n));
      int[] sorted = order.clone();
      Arrays.sort(sorted);
      assertArrayEquals(IntStream.range(0, n).toArray(), sorted);
    }
  }

  /** Each of the 24 orders of four things is expected 500 times, with a deviation of 22. */
  @Test
  void allPermutationsAreEquallyLikely() {
    UniformRandomProvider generator = Seeds.generator(3);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < 12_000; i++) {
      counts.merge(Arrays.toString(Seeds.permutation(generator, 4)), 1, Integer::sum);
    }
    assertEquals(24, counts.size());
    counts.forEach((order, count) -> assertTrue(Math.abs(count - 500) < 100, order + count));
  }
}
