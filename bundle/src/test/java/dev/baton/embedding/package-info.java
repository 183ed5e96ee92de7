/** The embedding API as a host uses it. */
package dev.baton.embedding;
