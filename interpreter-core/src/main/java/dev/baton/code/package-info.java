/**
 * Guest bytecode: the opcode table, immutable code objects, the builder that makes them, the
 * verifier, the text assembler and the binary file format. Nothing here knows guest objects or the
 * interpreter; constants are neutral Java values, see {@link dev.baton.code.Constant}.
 */
@NullMarked
package dev.baton.code;

import org.jspecify.annotations.NullMarked;
