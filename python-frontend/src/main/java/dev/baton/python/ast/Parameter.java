package dev.baton.python.ast;

import dev.baton.code.Position;
import org.jspecify.annotations.Nullable;

/** One parameter of a function. */
public record Parameter(String name, @Nullable Expression annotation, Position position)
    implements Node {}
