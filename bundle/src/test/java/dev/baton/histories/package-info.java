/**
 * What several guest threads did to one container, and whether some order of whole steps explains
 * what they saw.
 */
package dev.baton.histories;
