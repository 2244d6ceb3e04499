package dropfit.web;

import java.io.Reader;

/** Reads a text that JavaScript gives piece by piece, from its start. */
final class ChunkReader extends Reader {
  private final Chunks chunks;
  private String chunk = "";
  private int at;

  ChunkReader(Chunks chunks) {
    this.chunks = chunks;
    chunks.rewind();
  }

  @Override
  public int read(char[] target, int offset, int length) {
    if (at == chunk.length()) {
      chunk = chunks.next();
      at = 0;
    }
    int count = Math.min(length, chunk.length() - at);
    if (count == 0) {
      return -1;
    }
    chunk.getChars(at, at + count, target, offset);
    at += count;
    return count;
  }

  @Override
  public void close() {}
}
