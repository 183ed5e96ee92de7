/** Rules that the source and the classes of all modules keep. */
package dev.baton.structure;
