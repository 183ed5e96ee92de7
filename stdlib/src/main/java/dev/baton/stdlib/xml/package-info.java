/** Module {@code _xml}: the JDK's parser of XML. */
@NullMarked
package dev.baton.stdlib.xml;

import org.jspecify.annotations.NullMarked;
