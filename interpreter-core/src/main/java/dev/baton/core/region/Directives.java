package dev.baton.core.region;

/**
 * How a region is compiled.
 *
 * @param boundsCheck whether indices outside of a view raise IndexError
 * @param wrapAround whether negative indices count from the end
 * @param cDivision whether ints are divided as in C, without a look at zero
 * @param cPow whether a power that is not real is NaN instead of an error
 */
public record Directives(
    boolean boundsCheck, boolean wrapAround, boolean cDivision, boolean cPow) {}
