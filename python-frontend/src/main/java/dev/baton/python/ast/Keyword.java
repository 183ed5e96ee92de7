package dev.baton.python.ast;

import dev.baton.code.Position;
import org.jspecify.annotations.Nullable;

/** {@code name=value} in a call; without a name {@code **value}. */
public record Keyword(@Nullable String name, Expression value, Position position) implements Node {}
