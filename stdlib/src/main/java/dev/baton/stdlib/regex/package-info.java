/**
 * Python's regular expressions, independent of guest objects.
 *
 * <p>The stages are visible in the class names and can be used one at a time: {@link
 * dev.baton.stdlib.regex.PatternParser} turns pattern text into {@link
 * dev.baton.stdlib.regex.Node}s, {@link dev.baton.stdlib.regex.CodeGenerator} turns those into the
 * {@link dev.baton.stdlib.regex.Program} of a small backtracking machine, and {@link
 * dev.baton.stdlib.regex.Matcher} runs a program over a {@link dev.baton.stdlib.regex.Subject}.
 *
 * <p>{@code java.util.regex} is not used, although most of its syntax means the same: it cannot go
 * on from an empty match by Python's rule, has no conditional groups, other rules for case and
 * words, recurses in Java, and cannot be interrupted. Where both can be compared, on tokenizers and
 * log lines, this machine is the faster one, mostly because it looks one character ahead before it
 * records a choice.
 *
 * <p>The machine keeps its backtracking on an explicit stack, so neither the pattern nor the text
 * can exhaust the Java stack, and it reports its work to a {@link
 * dev.baton.stdlib.regex.StepGuard}, so a pattern that backtracks for ages can be interrupted.
 */
@NullMarked
package dev.baton.stdlib.regex;

import org.jspecify.annotations.NullMarked;
