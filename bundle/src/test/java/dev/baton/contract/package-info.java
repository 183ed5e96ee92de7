/**
 * What {@code docs/memory-model.md} promises to threads, row by row. The rows are guest programs
 * under {@code resources/contract}; here they are run with random seeds under each kind of lock.
 */
package dev.baton.contract;
