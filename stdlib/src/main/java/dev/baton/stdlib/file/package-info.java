/**
 * Files of the host as guest programs reach them: paths, descriptors and the errors of the system.
 * Everything is checked against the permissions of the interpreter.
 */
@NullMarked
package dev.baton.stdlib.file;

import org.jspecify.annotations.NullMarked;
