/**
 * Compression by libraries, and the modules over it that guests import: {@code bz2}, {@code lzma}.
 */
module dev.baton.compression {
  requires static dev.baton.processor;
  requires static org.jspecify;
  requires dev.baton.core;
  requires org.apache.commons.compress;
  requires org.tukaani.xz;

  provides dev.baton.core.object.IntrinsicModules with
      dev.baton.compression.CompressionModules;
}
