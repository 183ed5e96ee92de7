package dev.baton.jit.region;

import dev.baton.core.region.CType;
import dev.baton.core.region.RegionObject;
import dev.baton.core.region.VariableType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that a region calls.
 *
 * @param region null for the function that the region is itself
 */
record Callee(
    @Nullable RegionObject region,
    List<VariableType> parameters,
    @Nullable CType result,
    boolean nogil) {}
