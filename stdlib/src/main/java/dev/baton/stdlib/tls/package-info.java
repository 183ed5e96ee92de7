/** Module {@code _tls}, what {@code ssl} is made of: the JDK's TLS, without any socket. */
@NullMarked
package dev.baton.stdlib.tls;

import org.jspecify.annotations.NullMarked;
