/**
 * Guest values that Java lacks: types, instances, containers, exceptions, built-in functions. Guest
 * values that Java has are used as they are: {@code Long}, {@code BigInteger}, {@code Double},
 * {@code Boolean}, {@code String}.
 */
@NullMarked
package dev.baton.core.object;

import org.jspecify.annotations.NullMarked;
