/** Runs the corpus of guest programs in process. */
package dev.baton.corpus;
