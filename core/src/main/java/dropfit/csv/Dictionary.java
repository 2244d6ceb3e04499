package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The distinct words of a column, numbered in the order of their first occurrence. A word is looked
 * up by its characters, so a string is made only when a word is new.
 *
 * <p>No word takes long, whatever the words are: where the table of words grows they move to the
 * new one a few at a time, and words whose hashes were made to collide are looked up in order.
 */
final class Dictionary {
  private static final int NONE = -1;

  /** So many slots are looked at for a word; where hashes are as good as random a few will do. */
  private static final int MOST_PROBES = 32;

  /** Words that move with each new one, so that all have moved before the table grows again. */
  private static final int MOVED = 4;

  private final List<String> words = new ArrayList<>();
  // Of such a length that they never grow together with the slots.
  private int[] hashes = new int[24];
  private int[] counts = new int[24];
  // Open addressing: number of the word plus one, 0 where free.
  private int[] slots = new int[32];
  private int[] formerSlots = {};
  private int moved;
  private int toMove;
  private @Nullable Map<String, Integer> crowd;
  private long collisions;

  /** Counts a word, new or not, and returns its number. */
  int add(char[] text, int start, int end) {
    int hash = hash(text, start, end);
    int code = find(slots, hash, text, start, end);
    if (code == NONE && moved < toMove) {
      code = find(formerSlots, hash, text, start, end);
    }
    if (code == NONE && crowd != null) {
      code = crowd.getOrDefault(new String(text, start, end - start), NONE);
    }
    if (code == NONE) {
      return append(new String(text, start, end - start), hash);
    }
    counts[code]++;
    return code;
  }

  /** The number of a word in a table, {@link #NONE} if it is not there. */
  private int find(int[] table, int hash, char[] text, int start, int end) {
    int mask = table.length - 1;
    int slot = hash & mask;
    for (int probe = 1; table[slot] != 0 && probe <= MOST_PROBES; probe++) {
      int code = table[slot] - 1;
      if (hashes[code] == hash && isEqual(words.get(code), text, start, end)) {
        return code;
      }
      slot = (slot + probe) & mask;
      collisions++;
    }
    return NONE;
  }

  private int append(String word, int hash) {
    int code = words.size();
    words.add(word);
    if (code == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * code);
      counts = Arrays.copyOf(counts, 2 * code);
    }
    hashes[code] = hash;
    counts[code] = 1;
    place(code);
    if (2 * words.size() > slots.length) {
      formerSlots = slots;
      slots = new int[2 * slots.length];
      moved = 0;
      toMove = words.size();
    }
    move();
    return code;
  }

  private void place(int code) {
    int mask = slots.length - 1;
    int slot = hashes[code] & mask;
    for (int probe = 1; probe <= MOST_PROBES; probe++) {
      if (slots[slot] == 0) {
        slots[slot] = code + 1;
        return;
      }
      slot = (slot + probe) & mask;
      collisions++;
    }
    if (crowd == null) {
      crowd = new TreeMap<>();
    }
    crowd.put(words.get(code), code);
  }

  /** Moves some words on to a table that has become larger. */
  private void move() {
    if (moved == toMove) {
      return;
    }
    for (int end = Math.min(toMove, moved + MOVED); moved < end; moved++) {
      place(moved);
    }
    if (moved == toMove) {
      formerSlots = new int[0];
    }
  }

  /** How often a slot was looked at in vain, for all words together. */
  long collisions() {
    return collisions;
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
