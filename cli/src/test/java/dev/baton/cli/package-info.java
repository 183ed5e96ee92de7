/** The command line, most of it in the process of the tests. */
package dev.baton.cli;
