/** The mapping between the front end's records and the nodes that guests see in {@code ast}. */
@org.jspecify.annotations.NullMarked
package dev.baton.python.tree;
