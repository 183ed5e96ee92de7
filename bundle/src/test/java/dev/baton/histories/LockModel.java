package dev.baton.histories;

import org.jspecify.annotations.Nullable;

/** A {@code threading.Lock} that nobody waits for; the state is whether it is held. */
final class LockModel implements Model<Boolean> {
  @Override
  public Boolean initial() {
    return false;
  }

  @Override
  public @Nullable Boolean after(Boolean held, Step step, String result) {
    return switch (step.name()) {
      case "try" -> result.equals(Texts.bool(!held)) ? Boolean.TRUE : null;
      case "locked" -> result.equals(Texts.bool(held)) ? held : null;
      case "release" -> result.equals(held ? Texts.NONE : "RuntimeError") ? Boolean.FALSE : null;
      default -> throw new IllegalArgumentException(step.name());
    };
  }
}
