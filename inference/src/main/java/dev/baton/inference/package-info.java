/** Module {@code _onnx}, what {@code onnxruntime} is made of. */
@NullMarked
package dev.baton.inference;

import org.jspecify.annotations.NullMarked;
