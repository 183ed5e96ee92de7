package dev.baton.inference;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.CompletableFuture;

/**
 * The library of the system, loaded when it is needed first.
 *
 * <p>On a thread of its own: loading can take more stack than a Java thread has by default, and
 * overflowing it in native code ends the JVM without a word.
 */
final class Library {
  private static final long STACK_BYTES = 16L << 20;

  private Library() {}

  static OrtEnvironment environment() {
    return Holder.ENVIRONMENT;
  }

  /** Outside of the holder, whose class the new thread could not use while it is initialized. */
  private static OrtEnvironment load() {
    CompletableFuture<OrtEnvironment> loaded = new CompletableFuture<>();
    Runnable load =
        () -> {
          try {
            loaded.complete(OrtEnvironment.getEnvironment());
          } catch (RuntimeException | Error e) {
            loaded.completeExceptionally(e);
          }
        };
    Thread thread = new Thread(null, load, "onnxruntime loader", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    return loaded.join();
  }

  private static final class Holder {
    static final OrtEnvironment ENVIRONMENT = load();
  }
}
