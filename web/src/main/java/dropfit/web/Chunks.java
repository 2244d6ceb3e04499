package dropfit.web;

import org.teavm.jso.JSObject;

/** A text that JavaScript gives piece by piece. */
interface Chunks extends JSObject {

  /** Goes back to the start of the text. */
  void rewind();

  /** The next piece, empty at the end. */
  String next();
}
