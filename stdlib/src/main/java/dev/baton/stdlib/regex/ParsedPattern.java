package dev.baton.stdlib.regex;

import java.util.List;

/**
 * What the parser hands to the code generator.
 *
 * @param flags the flags of the whole pattern, completed
 * @param warnings texts of the {@code FutureWarning}s the pattern deserves, in order
 */
record ParsedPattern(Node root, int flags, GroupTable groups, List<String> warnings) {}
