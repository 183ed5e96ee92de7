package dev.baton;

import dev.baton.core.interp.Alarms;
import dev.baton.core.interp.Allowance;
import dev.baton.core.interp.CallEndedException;
import dev.baton.core.interp.CallScope;
import dev.baton.core.interp.Ending;
import dev.baton.core.interp.ThreadState;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ThreadContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs calls from the host within the limits of an engine. Thread safe. */
final class Scopes {
  private final Allowance allowance;
  private final boolean limited;
  private final Alarms alarms = new Alarms();

  Scopes(Limits limits) {
    allowance =
        new Allowance(
            limits.steps(),
            limits.wallTime() == null ? 0 : nanos(limits.wallTime()),
            limits.cpuTime() == null ? 0 : nanos(limits.cpuTime()),
            limits.bytes(),
            limits.outputBytes(),
            limits.threads(),
            nanos(limits.grace()));
    limited =
        limits.steps() > 0
            || limits.wallTime() != null
            || limits.cpuTime() != null
            || limits.bytes() > 0
            || limits.outputBytes() > 0
            || limits.threads() > 0;
  }

  private static long nanos(Duration d) {
    return d.getSeconds() > Long.MAX_VALUE / 2_000_000_000L ? Long.MAX_VALUE / 2 : d.toNanos();
  }

  /** A call that the host can end. */
  CallScope open() {
    return new CallScope(allowance, alarms);
  }

  /** A call of its own if there are limits to keep, unless the thread is in one already. */
  <R> R run(ThreadState t, Function<ThreadContext, R> body) {
    if (!limited || t.depth() > 0 || t.scope() != null) {
      return body.apply(t);
    }
    return run(t, open(), body);
  }

  /**
   * Runs a call on the calling thread. A call that was ended throws, whatever guest code made of
   * it.
   */
  <R> R run(ThreadState t, CallScope scope, Function<ThreadContext, R> body) {
    scope.enter(t);
    R result = null;
    GuestError error = null;
    try {
      t.poll();
      result = body.apply(t);
    } catch (GuestError e) {
      error = e;
    } catch (CallEndedException abandoned) {
      // The scope says why.
    } finally {
      scope.leave(t);
    }
    Ending ending = scope.ending();
    if (ending != null) {
      throw Failures.toHost(t, ending, error == null ? null : error.value());
    }
    if (error != null) {
      throw error;
    }
    return result;
  }

  /** A stream that counts what is written to it towards the output of the writing call. */
  OutputStream metered(OutputStream target, Supplier<@Nullable CallScope> writer) {
    return allowance.outputBytes() == 0 ? target : new Metered(target, writer);
  }

  /** Drops what is too much; the call that wrote it is being ended then. */
  private static final class Metered extends FilterOutputStream {
    private final Supplier<@Nullable CallScope> writer;

    Metered(OutputStream target, Supplier<@Nullable CallScope> writer) {
      super(target);
      this.writer = writer;
    }

    @Override
    public void write(int b) throws IOException {
      if (allowed(1) == 1) {
        out.write(b);
      }
    }

    @Override
    public void write(byte[] data, int from, int count) throws IOException {
      out.write(data, from, allowed(count));
    }

    private int allowed(int count) {
      CallScope scope = writer.get();
      return scope == null ? count : scope.takeOutput(count);
    }
  }

  void close() {
    alarms.close();
  }
}
