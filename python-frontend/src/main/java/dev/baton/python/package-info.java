/** The Python 3.12 front end: {@link dev.baton.python.PythonFrontEnd} is its only service. */
@NullMarked
package dev.baton.python;

import org.jspecify.annotations.NullMarked;
