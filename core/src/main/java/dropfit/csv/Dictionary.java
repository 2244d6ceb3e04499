package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The distinct words of a column, numbered in the order of their first occurrence. A word is looked
 * up by its characters, so a string is made only when a word is new.
 */
final class Dictionary {
  private final List<String> words = new ArrayList<>();
  private int[] hashes = new int[16];
  private int[] counts = new int[16];
  // Open addressing: number of the word plus one, 0 where free.
  private int[] slots = new int[32];

  /** Counts a word, new or not, and returns its number. */
  int add(char[] text, int start, int end) {
    int hash = hash(text, start, end);
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      int code = slots[slot] - 1;
      if (hashes[code] == hash && isEqual(words.get(code), text, start, end)) {
        counts[code]++;
        return code;
      }
      slot = (slot + 1) & mask;
    }
    int code = words.size();
    words.add(new String(text, start, end - start));
    if (code == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * code);
      counts = Arrays.copyOf(counts, 2 * code);
    }
    hashes[code] = hash;
    counts[code] = 1;
    slots[slot] = code + 1;
    if (2 * words.size() > slots.length) {
      grow();
    }
    return code;
  }

  /** How many words there are; they are numbered from 0. */
  int size() {
    return words.size();
  }

  String word(int code) {
    return words.get(code);
  }

  /**
   * How often each word was added, in the order of their first occurrence: a view, so that nothing
   * has to be made of each word.
   */
  List<Frequency> frequencies() {
    return new AbstractList<>() {
      @Override
      public Frequency get(int code) {
        return new Frequency(words.get(code), counts[code]);
      }

      @Override
      public int size() {
        return words.size();
      }
    };
  }

  /** How often a word was added. */
  int count(int code) {
    return counts[code];
  }

  private void grow() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int code = 0; code < words.size(); code++) {
      int slot = hashes[code] & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = code + 1;
    }
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    // The low bits choose the slot, so the high bits are mixed in.
    hash *= 0x9E3779B1;
    return hash ^ (hash >>> 15);
  }

  private static boolean isEqual(String word, char[] text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (word.charAt(i - start) != text[i]) {
        return false;
      }
    }
    return true;
  }
}
