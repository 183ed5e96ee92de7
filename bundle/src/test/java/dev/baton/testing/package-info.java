/** What tests of several packages need. */
package dev.baton.testing;
