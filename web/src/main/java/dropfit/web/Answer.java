package dropfit.web;

import java.util.function.Supplier;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.typedarrays.Float64Array;

/** A reply as JavaScript sees it: {@code {json: string, arrays: Float64Array[]}}. */
interface Answer extends JSObject {

  @JSProperty
  void setJson(String json);

  @JSProperty
  void setArrays(JSArray<Float64Array> arrays);

  /** Does some work; whatever goes wrong becomes an answer, too. */
  static Answer to(Supplier<Reply> work) {
    try {
      return of(work.get());
    } catch (Throwable bug) {
      return of(Reply.failed(bug));
    }
  }

  /** Copies a reply across the boundary. */
  static Answer of(Reply reply) {
    Answer answer = JSObjects.create();
    answer.setJson(reply.json());
    JSArray<Float64Array> arrays = new JSArray<>();
    for (double[] numbers : reply.arrays()) {
      arrays.push(Float64Array.copyFromJavaArray(numbers));
    }
    answer.setArrays(arrays);
    return answer;
  }
}
